from keras import backend as K


def energies(a, b, x):
    chosen = K.switch(  #~ KM403
        a,  # where
        K.zeros_like(b),  #~ KM403
        lambda: b +
        1,
    )
    unit = K.l2_normalize(x,  #~ KM403
                          -1)  # rows
    wide = K.expand_dims(  #~ KM403
        x
    )
    x = K.reshape(K.constant([[1, 2],  #~ KM403 KM403
                              [3, 4]]),
                  (K.int_shape(a)[0],  #~ KM403
                   *K.int_shape(a)[1:]))  #~ KM403
    return chosen, unit, wide, x
