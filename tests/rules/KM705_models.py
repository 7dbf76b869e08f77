from tensorflow import keras


def describe(model, table):
    print(model.output.shape.as_list(), model.outputs[0].shape.as_list())  #~ KM705 KM705
    print(model.input.get_shape(), model.inputs[0].dtype.name)  #~ KM705 KM705
    for tensor in model.inputs:
        print(tensor.dtype.min, tensor.dtype.max)  #~ KM705 KM705
    for low, tensor in zip(table, model.outputs):
        print(low, tensor.shape.ndims)  #~ KM705
    print(model.get_layer("dense").output.shape.as_list(), model.layers[2].input.shape.rank)  #~ KM705 KM705
    # Tensors of TensorFlow, and what is no model.
    y = model.predict(table)
    print(y.dtype.name, table.output.shape.as_list(), table.inputs[0].dtype.name, model(y).shape.as_list(), model.output.shape[1:])
    return keras.backend.floatx()
