"""Names of TensorFlow 1 that TensorFlow 2 lacks, below ``tensorflow``, and what stands for them.

Read from TensorFlow 2.15.1 and 2.21.0 (what ``tf.compat.v1`` has and ``tf`` has not) and compared with them in evidence/test_KM810.py.
What sessions, placeholders, ``tf.layers``, ``tf.contrib`` and ``tf.losses`` are to other rules is not here.
"""

# fmt: off

from __future__ import annotations

SAME = {
    "FixedLenFeature": "io.FixedLenFeature", "FixedLenSequenceFeature": "io.FixedLenSequenceFeature", "OpError": "errors.OpError", "SparseFeature":
    "io.SparseFeature", "VarLenFeature": "io.VarLenFeature", "accumulate_n": "math.accumulate_n", "angle": "math.angle", "ceil": "math.ceil",
    "check_numerics": "debugging.check_numerics", "cholesky": "linalg.cholesky", "conj": "math.conj", "cross": "linalg.cross", "cumprod":
    "math.cumprod", "debugging.is_finite": "math.is_finite", "debugging.is_inf": "math.is_inf", "debugging.is_nan": "math.is_nan",
    "debugging.is_non_decreasing": "math.is_non_decreasing", "debugging.is_strictly_increasing": "math.is_strictly_increasing", "diag":
    "linalg.tensor_diag", "diag_part": "linalg.tensor_diag_part", "digamma": "math.digamma", "div_no_nan": "math.divide_no_nan", "dtypes.as_string":
    "as_string", "erf": "math.erf", "erfc": "math.erfc", "expm1": "math.expm1", "fft": "signal.fft", "fft2d": "signal.fft2d", "fft3d": "signal.fft3d",
    "floordiv": "math.floordiv", "floormod": "math.floormod", "global_norm": "linalg.global_norm", "ifft": "signal.ifft", "ifft2d": "signal.ifft2d",
    "ifft3d": "signal.ifft3d", "imag": "math.imag", "image.resize_image_with_crop_or_pad": "image.resize_with_crop_or_pad", "image.transpose_image":
    "image.transpose", "invert_permutation": "math.invert_permutation", "is_finite": "math.is_finite", "is_inf": "math.is_inf", "is_nan":
    "math.is_nan", "is_non_decreasing": "math.is_non_decreasing", "is_numeric_tensor": "debugging.is_numeric_tensor", "is_strictly_increasing":
    "math.is_strictly_increasing", "lgamma": "math.lgamma", "lin_space": "linspace", "log": "math.log", "log1p": "math.log1p", "log_sigmoid":
    "math.log_sigmoid", "logical_xor": "math.logical_xor", "matrix_band_part": "linalg.band_part", "matrix_determinant": "linalg.det", "matrix_diag":
    "linalg.diag", "matrix_diag_part": "linalg.diag_part", "matrix_inverse": "linalg.inv", "matrix_set_diag": "linalg.set_diag", "matrix_solve":
    "linalg.solve", "matrix_solve_ls": "linalg.lstsq", "matrix_transpose": "linalg.matrix_transpose", "matrix_triangular_solve":
    "linalg.triangular_solve", "mod": "math.floormod", "nn.avg_pool_v2": "nn.avg_pool", "nn.ctc_beam_search_decoder_v2": "nn.ctc_beam_search_decoder",
    "nn.max_pool_v2": "nn.max_pool", "parse_single_sequence_example": "io.parse_single_sequence_example", "parse_tensor": "io.parse_tensor", "qr":
    "linalg.qr", "random_crop": "image.random_crop", "random_gamma": "random.gamma", "random_normal": "random.normal", "random_shuffle":
    "random.shuffle", "random_uniform": "random.uniform", "read_file": "io.read_file", "real": "math.real", "reciprocal": "math.reciprocal",
    "regex_replace": "strings.regex_replace", "reverse_v2": "reverse", "rint": "math.rint", "rsqrt": "math.rsqrt", "saved_model.load_v2":
    "saved_model.load", "segment_max": "math.segment_max", "segment_mean": "math.segment_mean", "segment_min": "math.segment_min", "segment_prod":
    "math.segment_prod", "segment_sum": "math.segment_sum", "self_adjoint_eig": "linalg.eigh", "self_adjoint_eigvals": "linalg.eigvalsh",
    "serialize_tensor": "io.serialize_tensor", "sets.set_difference": "sets.difference", "sets.set_intersection": "sets.intersection",
    "sets.set_size": "sets.size", "sets.set_union": "sets.union", "sparse.matmul": "sparse.sparse_dense_matmul", "sparse_fill_empty_rows":
    "sparse.fill_empty_rows", "sparse_mask": "sparse.mask", "sparse_maximum": "sparse.maximum", "sparse_minimum": "sparse.minimum", "sparse_reorder":
    "sparse.reorder", "sparse_reset_shape": "sparse.reset_shape", "sparse_reshape": "sparse.reshape", "sparse_retain": "sparse.retain",
    "sparse_slice": "sparse.slice", "sparse_softmax": "sparse.softmax", "sparse_tensor_dense_matmul": "sparse.sparse_dense_matmul",
    "sparse_tensor_to_dense": "sparse.to_dense", "sparse_transpose": "sparse.transpose", "squared_difference": "math.squared_difference",
    "string_join": "strings.join", "string_strip": "strings.strip", "string_to_hash_bucket_fast": "strings.to_hash_bucket_fast",
    "string_to_hash_bucket_strong": "strings.to_hash_bucket_strong", "svd": "linalg.svd", "tensor_scatter_add": "tensor_scatter_nd_add",
    "tensor_scatter_sub": "tensor_scatter_nd_sub", "tensor_scatter_update": "tensor_scatter_nd_update", "trace": "linalg.trace",
    "train.match_filenames_once": "io.match_filenames_once", "train.write_graph": "io.write_graph", "truncated_normal": "random.truncated_normal",
    "unsorted_segment_max": "math.unsorted_segment_max", "unsorted_segment_mean": "math.unsorted_segment_mean", "unsorted_segment_min":
    "math.unsorted_segment_min", "unsorted_segment_prod": "math.unsorted_segment_prod", "unsorted_segment_sum": "math.unsorted_segment_sum",
    "where_v2": "where", "write_file": "io.write_file",
}
"""The same function under its name in TensorFlow 2."""
VALUES = {"COMPILER_VERSION": "version.COMPILER_VERSION", "GIT_VERSION": "version.GIT_VERSION", "VERSION": "__version__"}
"""Values under their names in TensorFlow 2."""
MODULES = frozenset(("app", "flags", "gfile", "logging", "python_io"))
"""Modules that are as they were in ``tf.compat.v1``."""
CASTS = {
    "to_bfloat16": "bfloat16", "to_complex128": "complex128", "to_complex64": "complex64", "to_double": "float64", "to_float": "float32", "to_int32":
    "int32", "to_int64": "int64",
}
"""Functions that cast their argument, and the dtype."""
RENAMED = {
    "arg_max": "argmax", "arg_min": "argmin", "assert_greater_equal": "debugging.assert_greater_equal", "assert_integer": "debugging.assert_integer",
    "assert_less_equal": "debugging.assert_less_equal", "assert_near": "debugging.assert_near", "assert_negative": "debugging.assert_negative",
    "assert_non_negative": "debugging.assert_non_negative", "assert_non_positive": "debugging.assert_non_positive", "assert_none_equal":
    "debugging.assert_none_equal", "assert_positive": "debugging.assert_positive", "assert_rank_at_least": "debugging.assert_rank_at_least",
    "assert_rank_in": "debugging.assert_rank_in", "assert_scalar": "debugging.assert_scalar", "assert_type": "debugging.assert_type",
    "batch_to_space_nd": "batch_to_space", "bincount": "math.bincount", "confusion_matrix": "math.confusion_matrix", "count_nonzero":
    "math.count_nonzero", "decode_csv": "io.decode_csv", "decode_raw": "io.decode_raw", "depth_to_space": "nn.depth_to_space",
    "image.resize_image_with_pad": "image.resize_with_pad", "linalg.transpose": "linalg.matrix_transpose", "multinomial": "random.categorical",
    "nn.ctc_loss_v2": "nn.ctc_loss", "nn.softmax_cross_entropy_with_logits_v2": "nn.softmax_cross_entropy_with_logits", "parse_example":
    "io.parse_example", "parse_single_example": "io.parse_single_example", "py_func": "numpy_function", "random.multinomial": "random.categorical",
    "random_poisson": "random.poisson", "reduce_join": "strings.reduce_join", "serialize_many_sparse": "io.serialize_many_sparse", "serialize_sparse":
    "io.serialize_sparse", "space_to_depth": "nn.space_to_depth", "sparse_add": "sparse.add", "sparse_concat": "sparse.concat", "sparse_reduce_max":
    "sparse.reduce_max", "sparse_reduce_sum": "sparse.reduce_sum", "sparse_segment_mean": "sparse.segment_mean", "sparse_segment_sum":
    "sparse.segment_sum", "sparse_split": "sparse.split", "string_to_hash_bucket": "strings.to_hash_bucket", "string_to_number": "strings.to_number",
    "substr": "strings.substr", "verify_tensor_all_finite": "debugging.assert_all_finite",
}
"""Functions whose successor takes the same tensors in the same order, and may differ in what else it takes."""
OLD = {
    "batch_cholesky": "linalg.cholesky", "batch_matmul": "matmul", "batch_matrix_inverse": "linalg.inv", "complex_abs": "abs", "concat_v2": "concat",
    "inv": "math.reciprocal", "mul": "multiply", "neg": "negative", "pack": "stack", "select": "where", "sub": "subtract", "unpack": "unstack",
}
"""Names that were gone in TensorFlow 1 already."""
ADVICE = {
    "call the method of the variable": "assign assign_add assign_sub",
    "delete it; layers and models keep their weights themselves": (
        "AUTO_REUSE VariableScope get_variable_scope make_template variable_op_scope variable_scope"
    ),
    "delete it; tf.summary writes at once": "summary.initialize summary.merge summary.merge_all",
    "go through the data set, or hand it to fit": "data.make_initializable_iterator data.make_one_shot_iterator",
    "read optimizer.iterations": "train.create_global_step train.get_global_step train.get_or_create_global_step train.global_step",
    "keep a list of your own, or read the weights and losses of the model": "GraphKeys add_to_collection add_to_collections get_collection get_collection_ref",
    "read the weights of the model": (
        "all_variables get_local_variable is_variable_initialized local_variables model_variables report_uninitialized_variables"
    ),
    "use a metric of keras.metrics": (
        "metrics.accuracy metrics.auc metrics.average_precision_at_k metrics.false_negatives metrics.false_negatives_at_thresholds "
        "metrics.false_positives metrics.false_positives_at_thresholds metrics.mean metrics.mean_cosine_distance metrics.mean_iou "
        "metrics.mean_per_class_accuracy metrics.mean_relative_error metrics.mean_tensor metrics.percentage_below metrics.precision "
        "metrics.precision_at_k metrics.precision_at_thresholds metrics.precision_at_top_k metrics.recall metrics.recall_at_k "
        "metrics.recall_at_thresholds metrics.recall_at_top_k metrics.root_mean_squared_error metrics.sensitivity_at_specificity "
        "metrics.sparse_average_precision_at_k metrics.sparse_precision_at_k metrics.specificity_at_sensitivity metrics.true_negatives "
        "metrics.true_negatives_at_thresholds metrics.true_positives metrics.true_positives_at_thresholds"
    ),
    "use keras.initializers.GlorotNormal": "glorot_normal_initializer",
    "use keras.initializers.GlorotUniform": "glorot_uniform_initializer",
    "use keras.initializers.Orthogonal": "orthogonal_initializer",
    "use keras.initializers.TruncatedNormal": "truncated_normal_initializer",
    "use keras.initializers.VarianceScaling": "uniform_unit_scaling_initializer variance_scaling_initializer",
    "use keras.layers.BatchNormalization": "nn.fused_batch_norm",
    "use keras.losses.Huber": "losses.huber_loss",
    "use keras.mixed_precision": "mixed_precision",
    "use keras.optimizers.Adadelta": "train.AdadeltaOptimizer",
    "use keras.optimizers.Adagrad": "train.AdagradOptimizer",
    "use keras.optimizers.Adam": "train.AdamOptimizer",
    "use keras.optimizers.Ftrl": "train.FtrlOptimizer",
    "use keras.optimizers.RMSprop": "train.RMSPropOptimizer",
    "use keras.optimizers.SGD": "train.GradientDescentOptimizer",
    "use keras.optimizers.SGD(momentum=...)": "train.MomentumOptimizer",
    "use keras.optimizers.schedules.CosineDecay": "train.cosine_decay",
    "use keras.optimizers.schedules.CosineDecayRestarts": "train.cosine_decay_restarts",
    "use keras.optimizers.schedules.ExponentialDecay": "train.exponential_decay",
    "use keras.optimizers.schedules.InverseTimeDecay": "train.inverse_time_decay",
    "use keras.optimizers.schedules.PiecewiseConstantDecay": "train.piecewise_constant train.piecewise_constant_decay",
    "use keras.optimizers.schedules.PolynomialDecay": "train.polynomial_decay",
    "use model.save_weights, or tf.train.Checkpoint": "train.Saver",
    "use tensorflow_probability": "distributions",
    "use tf.image.extract_patches": "extract_image_patches image.extract_image_patches",
    "use tf.image.resize with method=, which samples at the centres of pixels": (
        "image.resize_area image.resize_bicubic image.resize_bilinear image.resize_images image.resize_nearest_neighbor"
    ),
    "use tf.math.divide, or tf.math.floordiv for whole numbers": "div",
    "use tf.matmul and +": "nn.relu_layer nn.xw_plus_b",
    "use tf.name_scope": "op_scope",
    "use tf.print, which returns nothing": "Print",
    "use tf.summary.create_file_writer": "summary.FileWriter summary.FileWriterCache",
    "use the functions of tf.summary": (
        "HistogramProto Summary audio_summary histogram_summary image_summary merge_all_summaries merge_summary scalar_summary summary.Summary "
        "summary.tensor_summary train.SummaryWriter"
    ),
    "use the functions tf.tensor_scatter_nd_*, or the methods of the variable": (
        "scatter_add scatter_nd_add scatter_nd_sub scatter_nd_update scatter_sub scatter_update"
    ),
    "use the recurrent layers of keras.layers": (
        "nn.bidirectional_dynamic_rnn nn.dynamic_rnn nn.raw_rnn nn.rnn_cell nn.static_bidirectional_rnn nn.static_rnn"
    ),
}
"""What to do -> the names that it is said of."""
STILL = frozenset(
    (
        "div", "floor_div", "image.resize_images", "image.resize_bilinear", "image.resize_bicubic", "image.resize_nearest_neighbor",
        "image.resize_area", "extract_image_patches", "image.extract_image_patches", "nn.xw_plus_b", "nn.relu_layer", "string_split",
        "sparse_to_dense", "setdiff1d", "clip_by_average_norm", "batch_gather", "losses.huber_loss",
    )
)
"""Functions that work as they did under ``tf.compat.v1``, without a session."""
OTHERS = (
    "AttrValue Event FixedLengthRecordReader GraphDef GraphOptions IdentityReader LMDBReader LogMessage MetaGraphDef NameAttrList NodeDef "
    "OptimizerOptions QUANTIZED_DTYPES ReaderBase RunMetadata RunOptions SessionLog SparseTensorValue SummaryMetadata TFRecordReader TensorInfo "
    "TextLineReader WholeFileReader add_check_numerics_ops assert_variables_initialized batch_gather batch_scatter_update clip_by_average_norm "
    "colocate_with container control_flow_v2_enabled convert_to_tensor_or_indexed_slices convert_to_tensor_or_sparse_tensor count_up_to "
    "create_partitioned_variables data.get_output_classes data.get_output_shapes data.get_output_types delete_session_tensor dimension_at_index "
    "dimension_value disable_control_flow_v2 disable_resource_variables disable_tensor_equality disable_v2_tensorshape enable_control_flow_v2 "
    "enable_tensor_equality enable_v2_tensorshape executing_eagerly_outside_functions feature_column.input_layer feature_column.linear_model "
    "feature_column.shared_embedding_columns fixed_size_partitioner floor_div get_seed get_session_handle get_session_tensor "
    "graph_util.convert_variables_to_constants initialize_all_tables initialize_local_variables initialize_variables initializers.global_variables "
    "initializers.local_variables initializers.tables_initializer initializers.uniform_unit_scaling initializers.variables "
    "io.TFRecordCompressionType io.tf_record_iterator load_file_system_library min_max_variable_partitioner moving_average_variables "
    "nn.depthwise_conv2d_native nn.static_state_saving_rnn random.get_seed random.stateless_multinomial resource_loader resource_variables_enabled "
    "saved_model.Builder saved_model.build_signature_def saved_model.build_tensor_info saved_model.builder saved_model.loader saved_model.main_op "
    "saved_model.main_op_with_restore saved_model.predict_signature_def saved_model.signature_constants saved_model.signature_def_utils "
    "saved_model.simple_save saved_model.tag_constants saved_model.utils scatter_div scatter_max scatter_min scatter_mul setdiff1d sparse.merge "
    "sparse.placeholder sparse_matmul sparse_merge sparse_segment_sqrt_n sparse_to_dense string_split train.AdagradDAOptimizer "
    "train.CheckpointSaverHook train.CheckpointSaverListener train.FeedFnHook train.LoggingTensorHook train.MonitoredSession "
    "train.MonitoredTrainingSession train.NanLossDuringTrainingError train.NanTensorHook train.NewCheckpointReader train.Optimizer "
    "train.ProfilerHook train.ProximalAdagradOptimizer train.ProximalGradientDescentOptimizer train.SaverDef train.Scaffold train.SessionCreator "
    "train.SessionManager train.SessionRunArgs train.SessionRunContext train.SessionRunHook train.SessionRunValues train.StepCounterHook "
    "train.StopAtStepHook train.SummarySaverHook train.Supervisor train.SyncReplicasOptimizer train.basic_train_loop train.batch "
    "train.checkpoint_exists train.export_meta_graph train.import_meta_graph train.init_from_checkpoint train.input_producer "
    "train.linear_cosine_decay train.natural_exp_decay train.noisy_linear_cosine_decay train.queue_runner train.remove_checkpoint "
    "train.replica_device_setter train.shuffle_batch train.string_input_producer train.summary_iterator train.warm_start "
    "variable_axis_size_partitioner wrap_function "
)
"""Names of which only ``tf.compat.v1`` has something left."""
LATE = {"estimator": "use keras.Model, or a TensorFlow before 2.16"}
"""What TensorFlow lacks since 2.16, the first release that comes with Keras 3."""
CELLS = frozenset(
    (
        "BasicLSTMCell", "BasicRNNCell", "DeviceWrapper", "DropoutWrapper", "GRUCell", "LSTMCell", "LSTMStateTuple", "MultiRNNCell", "RNNCell",
        "ResidualWrapper",
    )
)  # fmt: skip
"""What ``tf.compat.v1.nn.rnn_cell`` takes from Keras 2."""
ARGUMENTS: dict[str, str] = {
    **{f"reduce_{name}": "reduction_indices:axis keep_dims:keepdims" for name in ("sum", "mean", "max", "min", "prod", "any", "all", "logsumexp")},
    **dict.fromkeys(("argmax", "argmin", "math.argmax", "math.argmin"), "dimension:axis"),
    "squeeze": "squeeze_dims:axis",
    "expand_dims": "dim:axis",
    **dict.fromkeys(("norm", "nn.moments"), "keep_dims:keepdims"),
    **dict.fromkeys(("nn.softmax", "nn.log_softmax"), "dim:axis"),
    "cond": "fn1:true_fn fn2:false_fn",
    "reverse_sequence": "seq_dim:seq_axis batch_dim:batch_axis",
    "split": "split_dim:axis",
    "concat": "concat_dim:axis",
    "nn.conv2d": "filter:filters",
    "nn.dropout": "keep_prob:rate",
    **dict.fromkeys(("nn.max_pool", "nn.avg_pool"), "value:input"),
    "nn.sigmoid_cross_entropy_with_logits": "targets:labels",
}
"""Functions of both -> the keywords of TensorFlow 1 that TensorFlow 2 does not take, with their names in it."""
