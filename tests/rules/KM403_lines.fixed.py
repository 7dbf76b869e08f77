from keras import ops


def energies(a, b, x):
    chosen = ops.where(
        a,  # where
        ops.zeros_like(b),
        b +
        1,
    )
    unit = ops.normalize(x,
                         axis=-1, order=2, epsilon=1e-6)  # rows
    wide = ops.expand_dims(
        x,
        axis=-1
    )
    x = ops.reshape(ops.convert_to_tensor([[1, 2],
                                           [3, 4]], dtype="float32"),
                    (a.shape[0],
                     *tuple(a.shape)[1:]))
    return chosen, unit, wide, x
