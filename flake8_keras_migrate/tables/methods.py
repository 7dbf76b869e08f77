"""Method or attribute -> by class: family, fix, new name, advice, flags. Made by tools/write_tables.py; do not edit."""

# ruff: noqa: E501, RUF100
# fmt: off

METHODS: dict[str, dict[str, str]] = {
    "_assert_compile_was_called": {
        "keras.Model": "method|-||delete the call; ask model.compiled|model",
    },
    "_assign_moving_average": {
        "keras.layers.BatchNormalization": "method|-||use variable.assign",
    },
    "_batch_input_shape": {
        "keras.Layer": "attribute|-||read layer.input.shape, or give the model a keras.Input|model not=keras.Model",
    },
    "_build_from_signature": {
        "keras.layers.MultiHeadAttention": "method|-|build|use build(query_shape, value_shape)|hook",
    },
    "_build_graph_network_for_inferred_shape": {
        "keras.Sequential": "method|-|build|use build",
    },
    "_built_from_signature": {
        "keras.layers.MultiHeadAttention": "attribute|u|built",
    },
    "_calculate_mean_and_var": {
        "keras.layers.BatchNormalization": "method|-|_moments|override _moments(inputs, mask), or use keras.ops.moments|hook",
    },
    "_callable_losses": {
        "keras.Layer": "attribute|u|losses",
    },
    "_check_trainable_weights_consistency": {
        "keras.Model": "method|drop||delete the call|model",
    },
    "_cluster_coordinator": {
        "keras.Model": "attribute|-||nothing follows it|model",
    },
    "_collected_trainable_weights": {
        "keras.Model": "attribute|u|trainable_weights||model",
    },
    "_compute_dtype": {
        "keras.Layer": "attribute|u|compute_dtype",
    },
    "_compute_dtype_object": {
        "keras.Layer": "attribute|-||use tf.as_dtype(layer.compute_dtype); compute_dtype is a string",
    },
    "_conform_to_reference_input": {
        "keras.Model": "method|-||nothing follows it",
    },
    "_create_all_weights": {
        "keras.optimizers.Optimizer": "method|u|build||named",
    },
    "_decayed_lr": {
        "keras.optimizers.Optimizer": "method|-|learning_rate|read learning_rate|model",
    },
    "_distribution_strategy": {
        "keras.Model": "attribute|u|distribute_strategy|use distribute_strategy, which only TensorFlow has|model",
    },
    "_dtype": {
        "keras.Layer": "attribute|u|dtype",
    },
    "_eager_losses": {
        "keras.Layer": "attribute|u|losses",
    },
    "_expects_mask_arg": {
        "keras.Layer": "attribute|-||look at the signature of call|model",
    },
    "_expects_training_arg": {
        "keras.Layer": "attribute|-||look at the signature of call|model",
    },
    "_feed_input_names": {
        "keras.Model": "attribute|-||use [tensor.name for tensor in model.inputs]|model",
    },
    "_feed_input_shapes": {
        "keras.Model": "attribute|u|input_shape|use input_shape|model",
    },
    "_feed_inputs": {
        "keras.Model": "attribute|-||read model.inputs|model",
    },
    "_feed_loss_fns": {
        "keras.Model": "attribute|-||read model.loss|model",
    },
    "_feed_output_names": {
        "keras.Model": "attribute|-||use model.output_names of a functional model, [model.layers[-1].name] of a Sequential|model",
    },
    "_feed_output_shapes": {
        "keras.Model": "attribute|u|output_shape|use output_shape|model",
    },
    "_feed_sample_weight_modes": {
        "keras.Model": "attribute|-||delete it; weights have the shape of the loss|model",
    },
    "_feed_sample_weights": {
        "keras.Model": "attribute|-||the weights come from the data; override compute_loss or train_step|model",
    },
    "_feed_targets": {
        "keras.Model": "attribute|-||the targets come from the data; override compute_loss or train_step|model",
    },
    "_flatten_to_reference_inputs": {
        "keras.Model": "method|-||nothing follows it",
    },
    "_function_kwargs": {
        "keras.Model": "attribute|-||give them to compile|model",
    },
    "_functional_construction_call": {
        "keras.Layer": "method|-||override compute_output_spec",
    },
    "_fused_batch_norm": {
        "keras.layers.BatchNormalization": "method|-||call super().call",
    },
    "_gather_children_attribute": {
        "keras.Layer": "method|-||use a walk over the layers",
    },
    "_get_callback_model": {
        "keras.Model": "method|-||use the model itself|model",
    },
    "_get_compile_args": {
        "keras.Model": "method|-|get_compile_config|use get_compile_config()|model",
    },
    "_get_existing_metric": {
        "keras.Layer": "method|-||keep a keras.metrics.Metric as an attribute",
    },
    "_get_hyper": {
        "keras.optimizers.Optimizer": "method|-||read the attribute itself, such as learning_rate|model",
    },
    "_get_noise_shape": {
        "keras.layers.Dropout": "method|-|noise_shape|noise_shape is used as the constructor got it|hook not=keras.layers.SpatialDropout1D,keras.layers.SpatialDropout2D,keras.layers.SpatialDropout3D",
    },
    "_get_trainable_state": {
        "keras.Layer": "method|-||read trainable of the layers",
    },
    "_get_training_value": {
        "keras.layers.BatchNormalization": "method|-||use the argument training",
    },
    "_graph_initialized": {
        "keras.Sequential": "attribute|u|built",
    },
    "_graph_network_add_loss": {
        "keras.Model": "method|-||compute the loss in a layer's call and add_loss there|model",
    },
    "_graph_network_add_metric": {
        "keras.Model": "method|-||keep a keras.metrics.Metric as an attribute|model",
    },
    "_handle_activity_regularization": {
        "keras.Layer": "method|-||give activity_regularizer= to super().__init__",
    },
    "_handle_weight_regularization": {
        "keras.Layer": "method|-||give regularizer= to add_weight",
    },
    "_has_explicit_input_shape": {
        "keras.Sequential": "attribute|-||nothing follows it",
    },
    "_hyper": {
        "keras.optimizers.Optimizer": "attribute|-||read the attribute itself, such as learning_rate|model",
    },
    "_in_multi_worker_mode": {
        "keras.Model": "method|-||nothing follows it|model",
    },
    "_infer_output_signature": {
        "keras.Layer": "method|-|compute_output_spec|use compute_output_spec",
    },
    "_init_graph_network": {
        "keras.Model": "method|-||call super().__init__(inputs=inputs, outputs=outputs)|model",
    },
    "_init_set_name": {
        "keras.Layer": "method|-||give the name to super().__init__",
    },
    "_initial_weights": {
        "keras.Layer": "attribute|-||call set_weights after build",
    },
    "_input_coordinates": {
        "keras.Model": "attribute|-||read tensor._keras_history of model.inputs|model",
    },
    "_input_layers": {
        "keras.Model": "attribute|-||read model.inputs|model",
    },
    "_insert_layers": {
        "keras.Model": "method|-||nothing follows it|model",
    },
    "_is_compiled": {
        "keras.Model": "attribute|u|compiled||model",
    },
    "_is_graph_network": {
        "keras.Model": "attribute|-||ask isinstance(model, keras.Sequential) or whether it has inputs|model",
    },
    "_keras_shape": {
        "keras.KerasTensor": "attribute|u|shape||likely",
    },
    "_layer_call_argspecs": {
        "keras.Model": "attribute|-||nothing follows it",
    },
    "_make_predict_function": {
        "keras.Model": "method|drop|make_predict_function|delete the call; threads need no such call in Keras 3|likely",
    },
    "_make_test_function": {
        "keras.Model": "method|drop|make_test_function|delete the call, or use make_test_function()|likely",
    },
    "_make_train_function": {
        "keras.Model": "method|drop|make_train_function|delete the call, or use make_train_function()|likely",
    },
    "_maybe_cast_inputs": {
        "keras.Layer": "method|-||delete the call; inputs are cast by themselves",
    },
    "_maybe_create_attribute": {
        "keras.Layer": "method|-||make the attribute in the constructor",
    },
    "_name": {
        "keras.Layer": "attribute|u|name|use name; a value for _name changes nothing|model written",
    },
    "_name_scope": {
        "keras.Layer": "method|-||use keras.name_scope(self.name)",
    },
    "_nested_inputs": {
        "keras.Model": "attribute|u|input||model",
    },
    "_nested_outputs": {
        "keras.Model": "attribute|u|output||model",
    },
    "_network_nodes": {
        "keras.Model": "attribute|-||read model.operations|model",
    },
    "_non_trainable_weights": {
        "keras.Layer": "attribute|-||a weight of add_weight is kept by itself; delete the line, or read non_trainable_weights|model",
    },
    "_output_coordinates": {
        "keras.Model": "attribute|-||read tensor._keras_history of model.outputs|model",
    },
    "_output_layers": {
        "keras.Model": "attribute|-||read model.outputs|model",
    },
    "_output_loss_metrics": {
        "keras.Model": "attribute|-||read model.metrics|model",
    },
    "_predict_counter": {
        "keras.Model": "attribute|-||count the batches yourself|model",
    },
    "_random_generator": {
        "keras.layers.Dropout": "attribute|-|seed_generator|draw with keras.random and self.seed_generator",
    },
    "_reset_compile_cache": {
        "keras.Model": "method|-||delete the call|model",
    },
    "_run_internal_graph": {
        "keras.Model": "method|-||call the model|model",
    },
    "_set_dtype_policy": {
        "keras.Layer": "method|-||give dtype= to super().__init__",
    },
    "_set_hyper": {
        "keras.optimizers.Optimizer": "method|-||set the attribute itself, such as learning_rate|model",
    },
    "_set_inputs": {
        "keras.Model": "method|call|build|build or call the model|model",
    },
    "_set_trainable_state": {
        "keras.Layer": "method|-||set trainable of the layers",
    },
    "_should_compute_mask": {
        "keras.Model": "attribute|-||nothing follows it",
    },
    "_standardize_user_data": {
        "keras.Model": "method|-||hand the data to train_on_batch, test_on_batch or predict_on_batch|model",
    },
    "_steps_per_execution": {
        "keras.Model": "attribute|u|steps_per_execution|use steps_per_execution, which is a number|model",
    },
    "_targets": {
        "keras.Model": "attribute|-||the targets come from the data; override compute_loss or train_step|model",
    },
    "_test_counter": {
        "keras.Model": "attribute|-||count the batches yourself|model",
    },
    "_train_counter": {
        "keras.Model": "attribute|-||count the batches yourself, or read optimizer.iterations|model",
    },
    "_trainable_weights": {
        "keras.Layer": "attribute|-||a weight of add_weight is kept by itself; delete the line, or read trainable_weights|model",
    },
    "_undeduplicated_weights": {
        "keras.Model": "attribute|u|weights||model",
    },
    "_updated_config": {
        "keras.Model": "method|-|get_config|use get_config|model",
    },
    "_updates": {
        "keras.Layer": "attribute|-||delete it; states are updated by themselves",
    },
    "_uses_learning_phase": {
        "keras.KerasTensor": "attribute|-||delete it; layers are told by training=|likely",
    },
    "_validate_compile": {
        "keras.Model": "method|-||delete the call|model",
    },
    "_validate_target_and_loss": {
        "keras.Model": "method|-||delete the call",
    },
    "activity_regularizer": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "add_inbound_node": {
        "keras.Layer": "method|-||Keras 3 keeps the nodes itself",
    },
    "add_loss": {
        "keras.metrics.Metric": "method|-||a metric has no losses",
    },
    "add_metric": {
        "keras.Layer": "method|metric||keep a keras.metrics.Metric as an attribute and call its update_state|likely raises",
        "keras.metrics.Metric": "method|-||a metric has no metrics",
    },
    "add_slot": {
        "keras.optimizers.Optimizer": "method|-||use add_variable_from_reference",
    },
    "add_update": {
        "keras.Layer": "method|update||assign to the variable in call|likely",
        "keras.metrics.Metric": "method|-||assign to the variable in update_state",
    },
    "add_weight": {
        "keras.optimizers.Optimizer": "method|-||use add_variable",
    },
    "aggregate_gradients": {
        "keras.optimizers.Optimizer": "method|-||nothing follows it",
    },
    "alpha": {
        "keras.layers.LeakyReLU": "attribute|s|negative_slope",
    },
    "append": {
        "keras.callbacks.CallbackList": "method|s|callbacks.append",
    },
    "apply": {
        "keras.Layer": "method|-||call the layer",
    },
    "assert_input_compatibility": {
        "keras.Layer": "method|-||set self.input_spec",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "autotune_steps_per_execution": {
        "keras.Model": "attribute|-||give compile a number as steps_per_execution",
    },
    "batch_input_shape": {
        "keras.Layer": "attribute|-||read the shape of keras.Input, or layer.input.shape|model not=keras.layers.InputLayer",
    },
    "build": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "build_from_config": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "built": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "call": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "call_args": {
        "keras.src.engine.node.Node": "attribute|u|arguments.args",
    },
    "call_kwargs": {
        "keras.src.engine.node.Node": "attribute|u|arguments.kwargs",
    },
    "compile": {
        "keras.layers.Discretization": "method|-||delete the call",
        "keras.layers.IntegerLookup": "method|-||delete the call",
        "keras.layers.Normalization": "method|-||delete the call",
        "keras.layers.StringLookup": "method|-||delete the call",
        "keras.layers.TextVectorization": "method|-||delete the call",
    },
    "compute_dtype": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "compute_gradients": {
        "keras.optimizers.Optimizer": "method|-||use a tf.GradientTape|model",
    },
    "compute_mask": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "compute_output_shape": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "compute_output_signature": {
        "keras.Layer": "method|-|compute_output_spec|use compute_output_spec, which takes and gives KerasTensors",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "constraints": {
        "keras.Model": "attribute|-||read layer.kernel_constraint and the like",
        "keras.layers.Bidirectional": "attribute|-||read those of its two layers",
    },
    "container_nodes": {
        "keras.Model": "attribute|-||read model.operations",
    },
    "conv_step": {
        "keras.layers.ConvLSTM2D": "method|-||override the cell",
    },
    "conv_step_hidden": {
        "keras.layers.ConvLSTM2D": "method|-||override the cell",
    },
    "convolution_op": {
        "keras.layers.Conv1DTranspose": "method|-||override call",
        "keras.layers.Conv2DTranspose": "method|-||override call",
        "keras.layers.Conv3DTranspose": "method|-||override call",
        "keras.layers.DepthwiseConv1D": "method|-||override call",
        "keras.layers.DepthwiseConv2D": "method|-||override call",
        "keras.layers.SeparableConv1D": "method|-||override call",
        "keras.layers.SeparableConv2D": "method|-||override call",
    },
    "count_params": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "create_input_layer": {
        "keras.Layer": "method|-||use keras.Input",
    },
    "decay": {
        "keras.optimizers.Optimizer": "attribute|-||use a learning rate schedule",
    },
    "depthwise_kernel": {
        "keras.layers.DepthwiseConv1D": "attribute|s|kernel",
        "keras.layers.DepthwiseConv2D": "attribute|s|kernel",
    },
    "dtype_policy": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "dynamic": {
        "keras.Layer": "attribute|-||compile with run_eagerly=True",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "evaluate_generator": {
        "keras.Model": "method|generator|evaluate||likely",
    },
    "finalize_state": {
        "keras.Layer": "method|-||nothing follows it|not=keras.layers.Discretization,keras.layers.IntegerLookup,keras.layers.Normalization,keras.layers.StringLookup,keras.layers.TextVectorization",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "fit_generator": {
        "keras.Model": "method|generator|fit||likely",
    },
    "flattened_layers": {
        "keras.Sequential": "attribute|s|layers",
    },
    "fused": {
        "keras.layers.BatchNormalization": "attribute|-||nothing follows it",
    },
    "get_build_config": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_constants": {
        "keras.layers.RNN": "method|-||write the layer as a cell for keras.layers.RNN",
    },
    "get_dropout_mask_for_cell": {
        "keras.layers.GRU": "method|-||use cell.get_dropout_mask",
        "keras.layers.GRUCell": "method|-|get_dropout_mask|use get_dropout_mask(step_input)",
        "keras.layers.LSTM": "method|-||use cell.get_dropout_mask",
        "keras.layers.LSTMCell": "method|-|get_dropout_mask|use get_dropout_mask(step_input)",
        "keras.layers.SimpleRNNCell": "method|-|get_dropout_mask|use get_dropout_mask(step_input)",
    },
    "get_gradients": {
        "keras.optimizers.Optimizer": "method|-||use a tf.GradientTape|model",
    },
    "get_initial_states": {
        "keras.layers.RNN": "method|-|get_initial_state|use get_initial_state(batch_size)",
    },
    "get_input_at": {
        "keras.Layer": "method|node||use layer.input, or the tensor you called it with|likely distinct",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_input_mask_at": {
        "keras.Layer": "method|-||read getattr(tensor, \"_keras_mask\", None)|likely distinct",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_input_shape_at": {
        "keras.Layer": "method|node||use layer.input.shape|likely distinct",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_losses_for": {
        "keras.Layer": "method|-|losses|use layer.losses",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_output_at": {
        "keras.Layer": "method|node||use layer.output, or the tensor that the call gave|likely distinct",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_output_mask_at": {
        "keras.Layer": "method|-||read getattr(tensor, \"_keras_mask\", None)|likely distinct",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_output_shape_at": {
        "keras.Layer": "method|node||use layer.output.shape|likely distinct",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_output_shape_for": {
        "keras.Layer": "method|s|compute_output_shape||likely override",
    },
    "get_recurrent_dropout_mask_for_cell": {
        "keras.layers.GRU": "method|-||use cell.get_recurrent_dropout_mask",
        "keras.layers.GRUCell": "method|-|get_recurrent_dropout_mask|use get_recurrent_dropout_mask(step_input)",
        "keras.layers.LSTM": "method|-||use cell.get_recurrent_dropout_mask",
        "keras.layers.LSTMCell": "method|-|get_recurrent_dropout_mask|use get_recurrent_dropout_mask(step_input)",
        "keras.layers.SimpleRNNCell": "method|-|get_recurrent_dropout_mask|use get_recurrent_dropout_mask(step_input)",
    },
    "get_scaled_loss": {
        "keras.mixed_precision.LossScaleOptimizer": "method|u|scale_loss|use scale_loss; apply_gradients takes the scale out again|likely distinct",
    },
    "get_slot": {
        "keras.optimizers.Optimizer": "method|-||read the attribute that build makes, such as _momentums|model",
    },
    "get_slot_names": {
        "keras.optimizers.Optimizer": "method|-||read optimizer.variables|model",
    },
    "get_unscaled_gradients": {
        "keras.mixed_precision.LossScaleOptimizer": "method|argument||delete the call; apply_gradients takes the scale out|likely distinct",
    },
    "get_updates": {
        "keras.optimizers.Optimizer": "method|-||call apply_gradients|model",
    },
    "get_updates_for": {
        "keras.Layer": "method|-||delete the call; states are updated by themselves",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "get_weight_paths": {
        "keras.Model": "method|-||read weight.path of model.weights",
    },
    "get_weights": {
        "keras.metrics.Metric": "method|-||use [variable.numpy() for variable in metric.variables]",
        "keras.optimizers.Optimizer": "method|-||use [variable.numpy() for variable in optimizer.variables]|model",
    },
    "implementation": {
        "keras.layers.GRU": "attribute|-||nothing follows it",
        "keras.layers.LSTM": "attribute|-||nothing follows it",
    },
    "inbound_layers": {
        "keras.src.engine.node.Node": "attribute|-||use [node.operation for node in node.parent_nodes]|named",
    },
    "inbound_nodes": {
        "keras.Layer": "attribute|u|_inbound_nodes||model",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "input": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "input_mask": {
        "keras.Layer": "attribute|-||read getattr(tensor, \"_keras_mask\", None)",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "input_names": {
        "keras.Model": "attribute|-||use [tensor.name for tensor in model.inputs]|model",
    },
    "input_shape": {
        "keras.Layer": "attribute|u|input.shape|use layer.input.shape|model not=keras.Model",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "input_shapes": {
        "keras.src.engine.node.Node": "attribute|-||read the shapes of node.input_tensors",
    },
    "input_spec": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "inputs": {
        "keras.Model": "attribute|absent||before it is built|model tested not=keras.Sequential",
    },
    "is_adapted": {
        "keras.layers.Discretization": "attribute|-||nothing follows it",
        "keras.layers.IntegerLookup": "attribute|-||nothing follows it",
        "keras.layers.Normalization": "attribute|-||nothing follows it",
        "keras.layers.StringLookup": "attribute|-||nothing follows it",
        "keras.layers.TextVectorization": "attribute|-||nothing follows it",
    },
    "iterate_inbound": {
        "keras.src.engine.node.Node": "method|-||use the _keras_history of each of node.input_tensors|named",
    },
    "keras_inputs": {
        "keras.src.engine.node.Node": "attribute|u|input_tensors||named",
    },
    "layer": {
        "keras.layers.Bidirectional": "attribute|u|forward_layer",
        "keras.src.engine.node.KerasHistory": "attribute|u|operation",
        "keras.src.engine.node.Node": "attribute|u|operation",
    },
    "layers_by_depth": {
        "keras.Model": "attribute|-||read model.layers|model",
    },
    "load_own_variables": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "load_weights_from_hdf5_group": {
        "keras.Model": "method|-|load_weights|use load_weights(filename)|likely",
    },
    "load_weights_from_hdf5_group_by_name": {
        "keras.Model": "method|-|load_weights|use load_weights(filename, by_name=True)|likely",
    },
    "loss_functions": {
        "keras.Model": "attribute|-||read model.loss",
    },
    "loss_scale": {
        "keras.mixed_precision.LossScaleOptimizer": "attribute|-||read dynamic_scale",
    },
    "losses": {
        "keras.metrics.Metric": "attribute|-||a metric has no losses",
    },
    "make_adapt_function": {
        "keras.layers.Discretization": "method|-||call adapt",
        "keras.layers.IntegerLookup": "method|-||call adapt",
        "keras.layers.Normalization": "method|-||call adapt",
        "keras.layers.StringLookup": "method|-||call adapt",
        "keras.layers.TextVectorization": "method|-||call adapt",
    },
    "make_logs": {
        "keras.callbacks.CallbackList": "method|-||nothing follows it",
    },
    "merge_state": {
        "keras.metrics.Metric": "method|-||nothing follows it",
    },
    "metrics": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "metrics_tensors": {
        "keras.Model": "attribute|-||read model.metrics",
    },
    "metrics_updates": {
        "keras.Model": "attribute|-||delete it; metrics update their state themselves|model",
    },
    "minimize": {
        "keras.optimizers.Optimizer": "method|minimize||compute gradients in a tf.GradientTape and call apply_gradients(zip(gradients, variables))|model",
    },
    "model": {
        "keras.Sequential": "attribute|owner||use the Sequential itself",
    },
    "name_scope": {
        "keras.Layer": "attribute|-||use keras.name_scope",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "next": {
        "keras.preprocessing.image.Iterator": "method|next|__next__|use next(iterator)",
    },
    "nodes_by_depth": {
        "keras.Model": "attribute|-||read model.operations|model",
    },
    "non_trainable_variables": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "non_trainable_weights": {
        "keras.metrics.Metric": "attribute|s|variables",
    },
    "normalize_weights": {
        "keras.layers.SpectralNormalization": "method|-|normalized_weights|normalized_weights gives the weights",
    },
    "optimizer": {
        "keras.Model": "attribute|absent||before it is compiled|model tested",
    },
    "outbound_layer": {
        "keras.src.engine.node.Node": "attribute|u|operation||named",
    },
    "outbound_nodes": {
        "keras.Layer": "attribute|u|_outbound_nodes||model",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "output": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "output_mask": {
        "keras.Layer": "attribute|-||read getattr(tensor, \"_keras_mask\", None)",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "output_names": {
        "keras.Sequential": "attribute|-||use [model.layers[-1].name]",
    },
    "output_shape": {
        "keras.Layer": "attribute|u|output.shape|use layer.output.shape|model not=keras.Model",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "output_shapes": {
        "keras.src.engine.node.Node": "attribute|-||read the shapes of node.output_tensors",
    },
    "outputs": {
        "keras.Model": "attribute|absent||before it is built|model tested not=keras.Sequential",
    },
    "predict_classes": {
        "keras.Sequential": "method|classes|predict|use numpy.argmax(model.predict(x), axis=-1), or (model.predict(x) > 0.5).astype(\"int32\") for one sigmoid output|likely",
    },
    "predict_generator": {
        "keras.Model": "method|generator|predict||likely",
    },
    "predict_proba": {
        "keras.Sequential": "method|s|predict",
    },
    "preprocess_input": {
        "keras.layers.RNN": "method|-||write the layer as a cell for keras.layers.RNN",
    },
    "regularizers": {
        "keras.Layer": "attribute|-||read layer.kernel_regularizer and the like",
    },
    "reset_dropout_mask": {
        "keras.layers.GRU": "method|-||use cell.reset_dropout_mask",
        "keras.layers.LSTM": "method|-||use cell.reset_dropout_mask",
    },
    "reset_recurrent_dropout_mask": {
        "keras.layers.GRU": "method|-||use cell.reset_recurrent_dropout_mask",
        "keras.layers.LSTM": "method|-||use cell.reset_recurrent_dropout_mask",
    },
    "reset_state": {
        "keras.layers.Normalization": "method|-||call adapt again",
    },
    "reset_states": {
        "keras.Model": "method|loop||call reset_states() of the recurrent layers|model",
        "keras.metrics.Metric": "method|s|reset_state||override named",
    },
    "run_internal_graph": {
        "keras.Model": "method|-||call the model",
    },
    "sample_weight_modes": {
        "keras.Model": "attribute|-||delete it; weights have the shape of the loss|model",
    },
    "sample_weights": {
        "keras.Model": "attribute|-||the weights come from the data; override compute_loss or train_step|model",
    },
    "save_own_variables": {
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
    "save_spec": {
        "keras.Model": "method|-||read model.input_shape or model.inputs",
    },
    "save_weights_to_hdf5_group": {
        "keras.Model": "method|-|save_weights|use save_weights(filename)|likely",
    },
    "set_layer": {
        "keras.regularizers.Regularizer": "method|-||nothing follows it",
    },
    "set_param": {
        "keras.regularizers.Regularizer": "method|-||nothing follows it",
    },
    "set_weights": {
        "keras.metrics.Metric": "method|-||assign to metric.variables",
    },
    "state_updates": {
        "keras.Model": "attribute|-||states are updated by themselves|model",
    },
    "stateful": {
        "keras.Layer": "attribute|-||only recurrent layers have it|exact not=keras.layers.RNN,keras.layers.Bidirectional,keras.layers.Recurrent,keras.layers.recurrent.Recurrent,keras.legacy.layers.Recurrent,keras.layers.convolutional_recurrent.ConvRecurrent2D",
        "keras.metrics.Metric": "attribute|-||delete it",
    },
    "stateful_metric_names": {
        "keras.Model": "attribute|-||read model.metrics|model",
    },
    "step": {
        "keras.layers.RNN": "method|-||write the layer as a cell for keras.layers.RNN",
    },
    "submodules": {
        "keras.Layer": "attribute|-||use model._flatten_layers() or a walk over layers",
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "supports_masking": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "targets": {
        "keras.Model": "attribute|-||the targets come from the data; override compute_loss or train_step",
    },
    "to_yaml": {
        "keras.Model": "method|u|to_json|use to_json, and keras.models.model_from_json to read it",
    },
    "total_loss": {
        "keras.Model": "attribute|-||compute the loss in a train_step",
    },
    "trainable": {
        "keras.metrics.Metric": "attribute|-||a metric has no trainable variables",
    },
    "trainable_variables": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "trainable_weights": {
        "keras.metrics.Metric": "attribute|-||a metric has only variables",
    },
    "training_data": {
        "keras.Sequential": "attribute|-||keep the data yourself",
    },
    "update_state": {
        "keras.layers.Normalization": "method|-||call adapt with all data",
    },
    "updates": {
        "keras.Layer": "attribute|-||delete it; states are updated by themselves",
        "keras.metrics.Metric": "attribute|-||delete it",
        "keras.optimizers.Optimizer": "attribute|-||delete it",
    },
    "uses_learning_phase": {
        "keras.Model": "attribute|-||give training= to the call|model",
    },
    "validation_data": {
        "keras.Sequential": "attribute|-||keep the data yourself",
        "keras.callbacks.Callback": "attribute|-||give the callback the data in its constructor",
    },
    "variable_dtype": {
        "keras.metrics.Metric": "attribute|-||a metric is no layer in Keras 3",
    },
    "virtual_batch_size": {
        "keras.layers.BatchNormalization": "attribute|-||nothing follows it",
    },
    "vocab_size": {
        "keras.layers.IntegerLookup": "method|s|vocabulary_size",
        "keras.layers.StringLookup": "method|s|vocabulary_size",
    },
    "weights": {
        "keras.metrics.Metric": "attribute|s|variables",
        "keras.optimizers.Optimizer": "attribute|s|variables||model",
    },
    "with_name_scope": {
        "keras.Layer": "method|-||use keras.name_scope",
        "keras.metrics.Metric": "method|-||a metric is no layer in Keras 3",
    },
}
