"""Callee -> its arguments that are gone: code, fix, new name, advice (ARGUMENTS); the positional ones that moved (POSITIONS). Made by tools/write_tables.py; do not edit."""

# ruff: noqa: E501, RUF100
# fmt: off

ARGUMENTS: dict[str, dict[str, str]] = {
    "keras.Input": {
        "batch_input_shape": "KM502|s|batch_shape",
        "type_spec": "KM501|-||give shape, batch_size, dtype and sparse",
    },
    "keras.Layer": {
        "batch_input_shape": "KM501|special||use a keras.Input(batch_shape=...) before the layer",
        "batch_shape": "KM501|-||use a keras.Input(batch_shape=...) before the layer",
        "batch_size": "KM501|special||use a keras.Input(shape, batch_size=...) before the layer",
        "dynamic": "KM501|v|{False: }|Keras 3 has no dynamic layers; compile with run_eagerly=True",
        "implementation": "KM501|s||delete it; Keras 3 chooses by itself",
        "input_dim": "KM507|-||use a keras.Input((n,)) before the layer",
        "input_dtype": "KM502|u|dtype|use the dtype of the keras.Input before the layer",
        "input_shape": "KM507|input||use a keras.Input(shape) before the layer",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.Layer.add_loss": {
        "inputs": "KM501|s||delete it",
        "losses": "KM502|s|loss",
    },
    "keras.Model": {
        "dynamic": "KM501|v|{False: }|Keras 3 has no dynamic layers; compile with run_eagerly=True",
        "input": "KM503|s|inputs",
        "output": "KM503|s|outputs",
    },
    "keras.Model.__init__": {
        "input": "KM502|s|inputs",
    },
    "keras.Model.compile": {
        "class_mode": "KM503|s||delete it",
        "cloning": "KM501|s||delete it",
        "distribute": "KM501|-||use tf.distribute.Strategy.scope()",
        "experimental_run_tf_function": "KM501|s||delete it",
        "experimental_steps_per_execution": "KM502|s|steps_per_execution",
        "options": "KM501|u||delete it",
        "pss_evaluation_shards": "KM501|s||delete it",
        "run_metadata": "KM501|u||delete it",
        "sample_weight_mode": "KM501|v|{None: ; *: }|give sample_weight of the shape (batch, time); the mode follows from it",
        "target_tensors": "KM501|v|{None: }|give the targets to fit, or use add_loss in a layer",
    },
    "keras.Model.evaluate": {
        "max_q_size": "KM503|s||delete it",
        "max_queue_size": "KM501|s||give it to the keras.utils.PyDataset that is evaluated",
        "show_accuracy": "KM503|accuracy||compile with metrics=[\"accuracy\"]",
        "use_multiprocessing": "KM501|s||give it to the keras.utils.PyDataset that is evaluated",
        "workers": "KM501|s||give it to the keras.utils.PyDataset that is evaluated",
    },
    "keras.Model.fit": {
        "max_q_size": "KM503|s||delete it",
        "max_queue_size": "KM501|s||give it to the keras.utils.PyDataset that is fitted",
        "nb_epoch": "KM503|s|epochs",
        "show_accuracy": "KM503|accuracy||compile with metrics=[\"accuracy\"]",
        "use_multiprocessing": "KM501|s||give it to the keras.utils.PyDataset that is fitted",
        "workers": "KM501|s||give it to the keras.utils.PyDataset that is fitted",
    },
    "keras.Model.load_weights": {
        "options": "KM501|v|{None: }|delete it",
        "reshape": "KM501|v|{False: }|nothing follows it",
    },
    "keras.Model.predict": {
        "max_queue_size": "KM501|s||give it to the keras.utils.PyDataset that is predicted",
        "use_multiprocessing": "KM501|s||give it to the keras.utils.PyDataset that is predicted",
        "workers": "KM501|s||give it to the keras.utils.PyDataset that is predicted",
    },
    "keras.Model.save_weights": {
        "options": "KM501|v|{None: }|delete it",
    },
    "keras.Model.test_on_batch": {
        "reset_metrics": "KM501|v|{True: }|call model.reset_metrics() where the metrics shall begin anew",
    },
    "keras.Model.train_on_batch": {
        "reset_metrics": "KM501|v|{True: }|call model.reset_metrics() where the metrics shall begin anew",
    },
    "keras.activations.deserialize": {
        "name": "KM502|s|config",
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.activations.relu": {
        "alpha": "KM502|s|negative_slope",
    },
    "keras.activations.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.applications.ConvNeXtBase": {
        "model_name": "KM502|s|name",
    },
    "keras.applications.ConvNeXtLarge": {
        "model_name": "KM502|s|name",
    },
    "keras.applications.ConvNeXtSmall": {
        "model_name": "KM502|s|name",
    },
    "keras.applications.ConvNeXtTiny": {
        "model_name": "KM502|s|name",
    },
    "keras.applications.ConvNeXtXLarge": {
        "model_name": "KM502|s|name",
    },
    "keras.applications.imagenet_utils.preprocess_input": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.backend.set_epsilon": {
        "e": "KM502|s|value",
    },
    "keras.backend.set_floatx": {
        "floatx": "KM502|s|value",
    },
    "keras.callbacks.BackupAndRestore": {
        "save_before_preemption": "KM501|s||delete it",
    },
    "keras.callbacks.ModelCheckpoint": {
        "**": "KM501|s||delete it (Keras 2.15 ignored it)",
        "load_weights_on_restart": "KM501|v|{False: }|load the weights before you train",
        "options": "KM501|v|{None: }|delete it",
        "period": "KM501|period||use save_freq, which counts batches (\"epoch\" for each epoch)",
    },
    "keras.callbacks.ProgbarLogger": {
        "count_mode": "KM501|s||delete it",
        "stateful_metrics": "KM501|s||delete it",
    },
    "keras.callbacks.ReduceLROnPlateau": {
        "epsilon": "KM502|s|min_delta",
    },
    "keras.callbacks.TensorBoard": {
        "batch_size": "KM501|s||delete it",
        "embeddings_data": "KM501|s||delete it (TensorFlow 2 never used it); use the embedding projector's own files",
        "embeddings_layer_names": "KM501|s||delete it (TensorFlow 2 never used it); embeddings_metadata maps layer names to files",
        "write_grads": "KM501|s||delete it; write gradients from a training step of your own",
    },
    "keras.constraints.MaxNorm": {
        "m": "KM503|s|max_value",
    },
    "keras.constraints.MinMaxNorm": {
        "high": "KM503|s|max_value",
        "low": "KM503|s|min_value",
    },
    "keras.constraints.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.constraints.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.datasets.imdb.load_data": {
        "nb_words": "KM502|s|num_words",
    },
    "keras.datasets.reuters.load_data": {
        "nb_words": "KM503|s|num_words",
    },
    "keras.initializers.Constant": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
        "verify_shape": "KM501|s||delete it",
    },
    "keras.initializers.GlorotNormal": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.GlorotUniform": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.Identity": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.Orthogonal": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.RandomNormal": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.RandomUniform": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.TruncatedNormal": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.VarianceScaling": {
        "dtype": "KM501|u||delete it; the layer's own dtype counts",
    },
    "keras.initializers.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.initializers.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.layers.AdditiveAttention": {
        "causal": "KM501|causal||give use_causal_mask=True to the call of the layer",
    },
    "keras.layers.AlphaDropout": {
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
    },
    "keras.layers.Attention": {
        "causal": "KM501|causal||give use_causal_mask=True to the call of the layer",
    },
    "keras.layers.AveragePooling1D": {
        "border_mode": "KM503|s|padding",
        "pool_length": "KM503|s|pool_size",
        "stride": "KM503|s|strides",
    },
    "keras.layers.AveragePooling2D": {
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.AveragePooling3D": {
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.BatchNormalization": {
        "adjustment": "KM501|v|{None: }|nothing follows it",
        "beta_init": "KM503|s|beta_initializer",
        "fused": "KM501|s||delete it; Keras 3 chooses by itself",
        "gamma_init": "KM503|s|gamma_initializer",
        "mode": "KM503|v|{0: ; ~2: }|mode 1 is keras.layers.LayerNormalization, mode 2 is training=True in the call of the layer",
        "virtual_batch_size": "KM501|v|{None: }|nothing follows it",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.Bidirectional": {
        "weights": "-|-",
    },
    "keras.layers.Bidirectional.reset_states": {
        "states": "KM501|states||assign to layer.states one by one",
    },
    "keras.layers.CategoryEncoding": {
        "max_tokens": "KM502|s|num_tokens",
    },
    "keras.layers.Conv1D": {
        "W_constraint": "KM503|s|kernel_constraint",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "atrous_rate": "KM503|s|dilation_rate",
        "b_constraint": "KM503|s|bias_constraint",
        "b_regularizer": "KM503|s|bias_regularizer",
        "bias": "KM503|s|use_bias",
        "border_mode": "KM503|s|padding",
        "filter_length": "KM503|s|kernel_size",
        "init": "KM503|s|kernel_initializer",
        "input_dim": "KM507|-||use a keras.Input((n,)) before the layer",
        "input_length": "KM503|-||use a keras.Input of that shape before the layer",
        "nb_filter": "KM503|s|filters",
        "subsample_length": "KM503|s|strides",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.Conv1DTranspose": {
        "groups": "KM501|s",
    },
    "keras.layers.Conv2D": {
        "W_constraint": "KM503|s|kernel_constraint",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "atrous_rate": "KM503|s|dilation_rate",
        "b_constraint": "KM503|s|bias_constraint",
        "b_regularizer": "KM503|s|bias_regularizer",
        "bias": "KM503|s|use_bias",
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "init": "KM503|s|kernel_initializer",
        "nb_col": "KM503|-|kernel_size|use kernel_size=(nb_row, nb_col)",
        "nb_filter": "KM503|s|filters",
        "nb_row": "KM503|kernel|kernel_size|use kernel_size=(nb_row, nb_col)",
        "subsample": "KM503|s|strides",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.Conv2DTranspose": {
        "W_constraint": "KM503|s|kernel_constraint",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_constraint": "KM503|s|bias_constraint",
        "b_regularizer": "KM503|s|bias_regularizer",
        "bias": "KM503|s|use_bias",
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "groups": "KM501|s",
        "init": "KM503|s|kernel_initializer",
        "nb_col": "KM503|-|kernel_size|use kernel_size=(nb_row, nb_col)",
        "nb_filter": "KM503|s|filters",
        "nb_row": "KM503|kernel|kernel_size|use kernel_size=(nb_row, nb_col)",
        "output_shape": "KM503|u||delete it; where the size differs then, use output_padding or Cropping2D",
        "subsample": "KM503|s|strides",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.Conv3D": {
        "W_constraint": "KM503|s|kernel_constraint",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_constraint": "KM503|s|bias_constraint",
        "b_regularizer": "KM503|s|bias_regularizer",
        "bias": "KM503|s|use_bias",
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "init": "KM503|s|kernel_initializer",
        "kernel_dim1": "KM503|kernel|kernel_size|use kernel_size=(dim1, dim2, dim3)",
        "kernel_dim2": "KM503|-|kernel_size|use kernel_size=(dim1, dim2, dim3)",
        "kernel_dim3": "KM503|-|kernel_size|use kernel_size=(dim1, dim2, dim3)",
        "nb_filter": "KM503|s|filters",
        "subsample": "KM503|s|strides",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.Conv3DTranspose": {
        "groups": "KM501|s",
    },
    "keras.layers.ConvLSTM2D": {
        "U_regularizer": "KM503|s|recurrent_regularizer",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_regularizer": "KM503|s|bias_regularizer",
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "dropout_U": "KM503|s|recurrent_dropout",
        "dropout_W": "KM503|s|dropout",
        "forget_bias_init": "KM503|v|unit_forget_bias{\"one\": unit_forget_bias=True; \"zero\": unit_forget_bias=False}|use unit_forget_bias=True or False",
        "init": "KM503|s|kernel_initializer",
        "inner_activation": "KM503|s|recurrent_activation",
        "inner_init": "KM503|s|recurrent_initializer",
        "input_length": "KM501|input||use a keras.Input of that shape before the layer",
        "nb_col": "KM503|-|kernel_size|use kernel_size=(nb_row, nb_col)",
        "nb_filter": "KM503|s|filters",
        "nb_row": "KM503|kernel|kernel_size|use kernel_size=(nb_row, nb_col)",
        "subsample": "KM503|s|strides",
    },
    "keras.layers.Cropping2D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.Cropping3D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.Dense": {
        "W_constraint": "KM503|s|kernel_constraint",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_constraint": "KM503|s|bias_constraint",
        "b_regularizer": "KM503|s|bias_regularizer",
        "bias": "KM503|s|use_bias",
        "init": "KM503|s|kernel_initializer",
        "input_dim": "KM507|-||use a keras.Input((n,)) before the layer",
        "output_dim": "KM503|s|units",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.DepthwiseConv1D": {
        "kernel_constraint": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_constraint",
        "kernel_initializer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_initializer",
        "kernel_regularizer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_regularizer",
    },
    "keras.layers.DepthwiseConv2D": {
        "kernel_constraint": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_constraint",
        "kernel_initializer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_initializer",
        "kernel_regularizer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_regularizer",
    },
    "keras.layers.Discretization.adapt": {
        "batch_size": "KM501|u||batch the data before",
    },
    "keras.layers.Dropout": {
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
        "p": "KM503|s|rate",
    },
    "keras.layers.Embedding": {
        "W_constraint": "KM503|s|embeddings_constraint",
        "W_regularizer": "KM503|s|embeddings_regularizer",
        "dropout": "KM503|-||use keras.layers.SpatialDropout1D after it",
        "init": "KM503|s|embeddings_initializer",
        "input_dim": "-|-",
        "input_length": "KM507|input||delete it; to have the model built, put a keras.Input before the layer",
        "sparse": "KM501|s||delete it",
        "weights": "-|-",
    },
    "keras.layers.GRU": {
        "U_regularizer": "KM503|s|recurrent_regularizer",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_regularizer": "KM503|s|bias_regularizer",
        "consume_less": "KM503|u||delete it; Keras 3 chooses by itself",
        "dropout_U": "KM503|s|recurrent_dropout",
        "dropout_W": "KM503|s|dropout",
        "implementation": "-|-",
        "init": "KM503|s|kernel_initializer",
        "inner_activation": "KM503|s|recurrent_activation",
        "inner_init": "KM503|s|recurrent_initializer",
        "input_length": "KM501|input||use a keras.Input of that shape before the layer",
        "output_dim": "KM503|s|units",
        "time_major": "KM501|v|{False: }|transpose inputs and outputs; Keras 3 has no time-major layers",
    },
    "keras.layers.GRUCell": {
        "implementation": "-|-",
    },
    "keras.layers.GRUCell.get_initial_state": {
        "dtype": "KM501|u||delete it; the state is a list",
        "inputs": "KM501|-|batch_size|give the batch size",
    },
    "keras.layers.GaussianDropout": {
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
        "p": "KM503|s|rate",
    },
    "keras.layers.GaussianNoise": {
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
        "sigma": "KM503|s|stddev",
    },
    "keras.layers.GlobalAveragePooling2D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.GlobalAveragePooling3D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.GlobalMaxPooling2D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.GlobalMaxPooling3D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.HashedCrossing": {
        "batch_input_shape": "-|-",
        "batch_shape": "-|-",
        "batch_size": "-|-",
        "dynamic": "-|-",
        "implementation": "-|-",
        "input_dim": "-|-",
        "input_dtype": "-|-",
        "input_shape": "-|-",
        "weights": "-|-",
    },
    "keras.layers.Identity": {
        "dynamic": "KM501|v|{False: }|Keras 3 has no dynamic layers; compile with run_eagerly=True",
    },
    "keras.layers.InputLayer": {
        "batch_input_shape": "-|-",
        "batch_shape": "-|-",
        "batch_size": "-|-",
        "input_dtype": "KM503|s|dtype",
        "input_shape": "KM507|s|shape",
        "type_spec": "KM501|-||give shape, batch_size, dtype and sparse",
    },
    "keras.layers.IntegerLookup.adapt": {
        "batch_size": "KM501|u||batch the data before",
    },
    "keras.layers.LSTM": {
        "U_regularizer": "KM503|s|recurrent_regularizer",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_regularizer": "KM503|s|bias_regularizer",
        "consume_less": "KM503|u||delete it; Keras 3 chooses by itself",
        "dropout_U": "KM503|s|recurrent_dropout",
        "dropout_W": "KM503|s|dropout",
        "forget_bias_init": "KM503|v|unit_forget_bias{\"one\": unit_forget_bias=True; \"zero\": unit_forget_bias=False}|use unit_forget_bias=True or False",
        "implementation": "-|-",
        "init": "KM503|s|kernel_initializer",
        "inner_activation": "KM503|s|recurrent_activation",
        "inner_init": "KM503|s|recurrent_initializer",
        "input_length": "KM501|input||use a keras.Input of that shape before the layer",
        "output_dim": "KM503|s|units",
        "time_major": "KM501|v|{False: }|transpose inputs and outputs; Keras 3 has no time-major layers",
    },
    "keras.layers.LSTMCell": {
        "implementation": "-|-",
    },
    "keras.layers.LSTMCell.get_initial_state": {
        "dtype": "KM501|s||delete it",
        "inputs": "KM501|-|batch_size|give the batch size",
    },
    "keras.layers.LeakyReLU": {
        "alpha": "KM507|s|negative_slope",
    },
    "keras.layers.MaxPooling1D": {
        "border_mode": "KM503|s|padding",
        "pool_length": "KM503|s|pool_size",
        "stride": "KM503|s|strides",
    },
    "keras.layers.MaxPooling2D": {
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.MaxPooling3D": {
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.Merge": {
        "mode": "KM503|merge||call keras.layers.Concatenate(), Add() or the like on the outputs of the models, and make a keras.Model of their inputs",
    },
    "keras.layers.Normalization.adapt": {
        "batch_size": "KM501|u||batch the data before",
        "steps": "KM501|u||give a dataset with .take(steps)",
    },
    "keras.layers.PReLU": {
        "init": "KM503|s|kernel_initializer",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.RNN": {
        "input_length": "KM501|input||use a keras.Input of that shape before the layer",
        "time_major": "KM501|v|{False: }|transpose inputs and outputs; Keras 3 has no time-major layers",
    },
    "keras.layers.RNN.get_initial_state": {
        "inputs": "KM501|-|batch_size|give the batch size",
    },
    "keras.layers.RNN.reset_states": {
        "states": "KM501|states||assign to layer.states one by one",
    },
    "keras.layers.ReversibleEmbedding": {
        "input_dim": "-|-",
    },
    "keras.layers.SeparableConv1D": {
        "kernel_constraint": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_constraint and pointwise_constraint",
        "kernel_initializer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_initializer and pointwise_initializer",
        "kernel_regularizer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_regularizer and pointwise_regularizer",
    },
    "keras.layers.SeparableConv2D": {
        "W_constraint": "KM501|-|pointwise_constraint",
        "W_regularizer": "KM501|-|pointwise_regularizer|use depthwise_regularizer and pointwise_regularizer",
        "b_constraint": "KM503|s|bias_constraint",
        "b_regularizer": "KM503|s|bias_regularizer",
        "bias": "KM503|s|use_bias",
        "border_mode": "KM503|s|padding",
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "init": "KM503|-|pointwise_initializer|use depthwise_initializer and pointwise_initializer",
        "kernel_constraint": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_constraint and pointwise_constraint",
        "kernel_initializer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_initializer and pointwise_initializer",
        "kernel_regularizer": "KM501|s||it had no effect in Keras 2; delete it, or use depthwise_regularizer and pointwise_regularizer",
        "nb_col": "KM503|-|kernel_size|use kernel_size=(nb_row, nb_col)",
        "nb_filter": "KM503|s|filters",
        "nb_row": "KM503|kernel|kernel_size|use kernel_size=(nb_row, nb_col)",
        "subsample": "KM503|s|strides",
        "weights": "KM501|weights||build the layer and call set_weights, or use an initializer",
    },
    "keras.layers.SimpleRNN": {
        "U_regularizer": "KM503|s|recurrent_regularizer",
        "W_regularizer": "KM503|s|kernel_regularizer",
        "b_regularizer": "KM503|s|bias_regularizer",
        "consume_less": "KM503|u||delete it; Keras 3 chooses by itself",
        "dropout_U": "KM503|s|recurrent_dropout",
        "dropout_W": "KM503|s|dropout",
        "init": "KM503|s|kernel_initializer",
        "inner_init": "KM503|s|recurrent_initializer",
        "input_length": "KM501|input||use a keras.Input of that shape before the layer",
        "output_dim": "KM503|s|units",
    },
    "keras.layers.SimpleRNNCell.get_initial_state": {
        "dtype": "KM501|u||delete it; the state is a list",
        "inputs": "KM501|-|batch_size|give the batch size",
    },
    "keras.layers.SpatialDropout1D": {
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
        "p": "KM503|s|rate",
    },
    "keras.layers.SpatialDropout2D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
        "p": "KM503|s|rate",
    },
    "keras.layers.SpatialDropout3D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
        "force_generator": "KM501|s||delete it; Keras 3 always draws from a generator",
        "p": "KM503|s|rate",
    },
    "keras.layers.StackedRNNCells": {
        "reverse_state_order": "KM501|v|{False: }|give the initial states in the order of the cells",
    },
    "keras.layers.StackedRNNCells.get_initial_state": {
        "dtype": "KM501|u||delete it; the state is a list",
        "inputs": "KM501|-|batch_size|give the batch size",
    },
    "keras.layers.StringLookup.adapt": {
        "batch_size": "KM501|u||batch the data before",
    },
    "keras.layers.UpSampling1D": {
        "length": "KM503|s|size",
    },
    "keras.layers.UpSampling2D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.UpSampling3D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.ZeroPadding2D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.ZeroPadding3D": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.layers.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.layers.merge": {
        "mode": "KM503|merge||use keras.layers.add, multiply, average, maximum, concatenate or dot",
    },
    "keras.layers.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.losses.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.losses.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.metrics.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.metrics.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.mixed_precision.LossScaleOptimizer": {
        "loss_scale": "KM501|v|{\"dynamic\": }|delete it; the scale is dynamic and starts at initial_scale",
        "optimizer": "KM502|s|inner_optimizer",
    },
    "keras.optimizers.Adadelta": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Adafactor": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Adagrad": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Adam": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.AdamW": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Adamax": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Ftrl": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Lamb": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Lion": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.LossScaleOptimizer": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Muon": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Nadam": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.Optimizer": {
        "lr": "KM509|s|learning_rate",
    },
    "keras.optimizers.Optimizer.apply_gradients": {
        "experimental_aggregate_gradients": "KM501|u||sum the gradients of the replicas before the call",
        "name": "KM501|s||delete it",
        "skip_gradients_aggregation": "KM501|u||sum the gradients of the replicas before the call",
    },
    "keras.optimizers.RMSprop": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.SGD": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.ScheduleFreeAdamW": {
        "is_legacy_optimizer": "KM501|s||delete it",
        "jit_compile": "KM501|s||give jit_compile to model.compile",
        "lr": "KM509|s|learning_rate",
        "schedule_decay": "KM501|u||delete it; the momentum schedule of Nadam is fixed",
    },
    "keras.optimizers.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.optimizers.schedules.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.optimizers.schedules.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.optimizers.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.regularizers.L1": {
        "l": "KM502|s|l1",
    },
    "keras.regularizers.L2": {
        "l": "KM502|s|l2",
    },
    "keras.regularizers.deserialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.regularizers.serialize": {
        "use_legacy_format": "KM501|s||delete it",
    },
    "keras.saving.serialize_keras_object": {
        "instance": "KM501|-||see the new signature",
    },
    "keras.utils.Progbar.update": {
        "force": "KM503|u|finalize",
    },
    "keras.utils.array_to_img": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.utils.get_source_inputs": {
        "layer": "KM501|-||give the tensor alone",
        "node_index": "KM501|-||give the tensor alone",
    },
    "keras.utils.image_dataset_from_directory": {
        "smart_resize": "KM502|s|crop_to_aspect_ratio",
    },
    "keras.utils.img_to_array": {
        "dim_ordering": "KM503|v|data_format{\"tf\": data_format=\"channels_last\"; \"th\": data_format=\"channels_first\"}|use data_format",
    },
    "keras.utils.load_img": {
        "grayscale": "KM501|v|color_mode{True: color_mode=\"grayscale\"; False: }|use color_mode=\"grayscale\"",
    },
    "keras.utils.model_to_dot": {
        "layer_range": "KM501|v|{None: }|delete it",
    },
    "keras.utils.normalize": {
        "a": "KM503|s|x",
    },
    "keras.utils.plot_model": {
        "layer_range": "KM501|v|{None: }|delete it",
    },
    "keras.utils.to_categorical": {
        "dtype": "KM501|v|{\"float32\": }|convert the result with .astype",
        "nb_classes": "KM503|s|num_classes",
        "y": "KM502|s|x",
    },
}

POSITIONS: dict[str, str] = {
    "keras.Input": "2 name dtype sparse tensor ragged -",
    "keras.Layer": "0 trainable name dtype -",
    "keras.Model.evaluate": "7 - - - return_dict",
    "keras.Model.test_on_batch": "3 - return_dict",
    "keras.Model.train_on_batch": "4 - return_dict",
    "keras.Sequential": "1 name",
    "keras.applications.ConvNeXtBase": "0 name include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation",
    "keras.applications.ConvNeXtLarge": "0 name include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation",
    "keras.applications.ConvNeXtSmall": "0 name include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation",
    "keras.applications.ConvNeXtTiny": "0 name include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation",
    "keras.applications.ConvNeXtXLarge": "0 name include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation",
    "keras.callbacks.BackupAndRestore": "2 delete_checkpoint -",
    "keras.callbacks.LambdaCallback": "2 - - on_train_begin on_train_end",
    "keras.callbacks.ModelCheckpoint": "7 - initial_value_threshold",
    "keras.layers.BatchNormalization": "13 synchronized",
    "keras.layers.Conv3DTranspose": "4 output_padding data_format dilation_rate activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint",
    "keras.layers.ConvLSTM1D": "20 return_sequences return_state go_backwards stateful dropout recurrent_dropout",
    "keras.layers.ConvLSTM2D": "20 return_sequences return_state go_backwards stateful dropout recurrent_dropout",
    "keras.layers.ConvLSTM3D": "20 return_sequences return_state go_backwards stateful dropout recurrent_dropout",
    "keras.layers.Discretization.adapt": "1 - steps",
    "keras.layers.EinsumDense": "8 - kernel_constraint bias_constraint",
    "keras.layers.Embedding": "4 - embeddings_constraint mask_zero - -",
    "keras.layers.GRU": "16 return_sequences return_state go_backwards stateful unroll - reset_after",
    "keras.layers.GRUCell.get_initial_state": "0 - batch_size -",
    "keras.layers.InputLayer": "3 input_tensor sparse name ragged -",
    "keras.layers.IntegerLookup.adapt": "1 - steps",
    "keras.layers.LSTM": "17 return_sequences return_state go_backwards stateful - unroll",
    "keras.layers.LSTMCell.get_initial_state": "0 - batch_size -",
    "keras.layers.MultiHeadAttention": "7 kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint",
    "keras.layers.RandomContrast": "1 seed",
    "keras.layers.SimpleRNNCell.get_initial_state": "0 - batch_size -",
    "keras.layers.StackedRNNCells.get_initial_state": "0 - batch_size -",
    "keras.layers.StringLookup": "6 encoding invert output_mode sparse pad_to_max_tokens",
    "keras.layers.StringLookup.adapt": "1 - steps",
    "keras.losses.SparseCategoricalCrossentropy": "3 name",
    "keras.losses.sparse_categorical_crossentropy": "3 axis ignore_class",
    "keras.optimizers.Adadelta": "10 - name",
    "keras.optimizers.Adafactor": "13 - name",
    "keras.optimizers.Adagrad": "10 - name",
    "keras.optimizers.Adam": "12 - name",
    "keras.optimizers.AdamW": "12 - name",
    "keras.optimizers.Adamax": "11 - name",
    "keras.optimizers.Ftrl": "14 - name",
    "keras.optimizers.Lion": "10 - name",
    "keras.optimizers.Nadam": "11 - name",
    "keras.optimizers.Optimizer.add_variable": "1 dtype initializer name",
    "keras.optimizers.RMSprop": "12 - name",
    "keras.optimizers.SGD": "10 - name",
    "keras.utils.Progbar": "5 unit_name",
    "keras.utils.load_img": "1 - color_mode target_size interpolation keep_aspect_ratio",
    "keras.utils.model_to_dot": "8 - show_layer_activations show_trainable",
    "keras.utils.plot_model": "8 - show_layer_activations show_trainable",
}
