"""Defaults of recurrent layers."""


def test_convlstm(keras, major, record):
    """the default `recurrent_activation` of ConvLSTM2D"""
    name = keras.layers.ConvLSTM2D(1, 1).get_config()["recurrent_activation"]
    assert name == ("hard_sigmoid" if major == 2 else "sigmoid")
    record(name)


def test_convlstm_1d(keras, major, record):
    """the default `recurrent_activation` of ConvLSTM1D"""
    name = keras.layers.ConvLSTM1D(1, 1).get_config()["recurrent_activation"]
    assert name == ("hard_sigmoid" if major == 2 else "sigmoid")
    record(name)


def test_lstm(keras, record):
    """the default `recurrent_activation` of LSTM and GRU"""
    names = [cls(1).get_config()["recurrent_activation"] for cls in (keras.layers.LSTM, keras.layers.GRU)]
    assert names == ["sigmoid", "sigmoid"]
    record("sigmoid (Keras 2.2 and older: hard_sigmoid)")


def test_gru(keras, record):
    """the default `reset_after` of GRU"""
    assert keras.layers.GRU(1).get_config()["reset_after"] is True
    record("True (Keras 2.3.1 and older: False)")


def test_explicit(keras, record):
    """`ConvLSTM2D(recurrent_activation="sigmoid")`: the same in both"""
    assert keras.layers.ConvLSTM2D(1, 1, recurrent_activation="sigmoid").get_config()["recurrent_activation"] == "sigmoid"
    record("sigmoid")
