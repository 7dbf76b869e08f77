"""KM201: which accuracy the strings "accuracy" and "acc" stand for."""

import numpy as np
import pytest

NAMES = {
    "binary": ("binary_crossentropy", "BinaryAccuracy", "binary_accuracy"),
    "categorical": ("categorical_crossentropy", "CategoricalAccuracy", "categorical_accuracy"),
    "sparse": ("sparse_categorical_crossentropy", "SparseCategoricalAccuracy", "sparse_categorical_accuracy"),
}


def data(kind, columns=4, rows=16):
    random = np.random.default_rng(7)
    x = random.normal(size=(rows, 3)).astype("float32")
    labels = random.integers(0, 2 if kind == "binary" else columns, size=rows)
    if kind == "categorical":
        return x, np.eye(columns, dtype="float32")[labels]
    return x, labels.astype("float32" if kind == "binary" else "int32")


def build(keras, kind, columns=4):
    layer = keras.layers.Dense(1, activation="sigmoid") if kind == "binary" else keras.layers.Dense(columns, activation="softmax")
    return keras.Sequential([keras.Input((3,)), layer])


def score(keras, kind, metrics, columns=4, y=None):
    keras.utils.set_random_seed(3)
    model = build(keras, kind, columns)
    model.compile("sgd", NAMES[kind][0], metrics=metrics)
    x, labels = data(kind, columns)
    return model.evaluate(x, labels if y is None else y, verbose=0, return_dict=True)


@pytest.mark.parametrize("kind", list(NAMES))
@pytest.mark.parametrize("word", ["accuracy", "acc"])
def test_string(keras, record, handoff, major, kind, word):
    """`metrics=["{word}"]` with a {kind} cross-entropy"""
    _, cls, function = NAMES[kind]
    by_string = score(keras, kind, [word])
    by_class = score(keras, kind, [getattr(keras.metrics, cls)(name=word)])
    assert set(by_string) == set(by_class) == {"loss", word}
    assert by_string[word] == pytest.approx(by_class[word])
    assert by_string[word] == pytest.approx(score(keras, kind, [function])[function])
    kept = handoff / f"{kind}-{word}.txt"
    if major == 2:
        kept.write_text(repr(float(by_string[word])))
    else:
        assert float(kept.read_text()) == pytest.approx(by_class[word])
    record(f"{function}, key {word}")


def test_history_and_monitor(keras, record):
    """the named metric keeps history["val_accuracy"] and monitor="val_accuracy" """
    model = build(keras, "sparse")
    model.compile("sgd", NAMES["sparse"][0], metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")])
    x, y = data("sparse")
    stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=1)
    history = model.fit(x, y, validation_data=(x, y), epochs=2, verbose=0, callbacks=[stop]).history
    assert {"accuracy", "val_accuracy"} <= set(history)
    assert stop.monitor_op is np.greater or "greater" in str(stop.monitor_op)
    record("same keys; EarlyStopping maximises")


def test_multi_output_keys(keras, record):
    """one accuracy for each of two outputs: keys of strings and of named metrics"""
    def run(make):
        inputs = keras.Input((3,))
        model = keras.Model(inputs, [keras.layers.Dense(1, activation="sigmoid", name=name)(inputs) for name in ("b", "a")])
        model.compile("sgd", "binary_crossentropy", metrics={"a": [make()], "b": [make()]})
        x, y = data("binary")
        return {key for key in model.evaluate(x, [y, y], verbose=0, return_dict=True) if "acc" in key}

    assert run(lambda: "accuracy") == run(lambda: keras.metrics.BinaryAccuracy(name="accuracy")) == {"a_accuracy", "b_accuracy"}
    record("a_accuracy, b_accuracy")


def test_deterministic(keras, record):
    """the choice, made again in the same program"""
    runs = [score(keras, "sparse", ["accuracy"]) for _ in range(3)]
    assert all(run == runs[0] for run in runs)
    record("always the same")


def test_binary_loss_several_columns(keras, record):
    """`"accuracy"` with binary cross-entropy and four sigmoid columns"""
    keras.utils.set_random_seed(3)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="sigmoid")])
    x = data("binary")[0]
    y = np.random.default_rng(1).integers(0, 2, size=(len(x), 4)).astype("float32")
    values = {}
    for metric in ("accuracy", "binary_accuracy", "categorical_accuracy"):
        model.compile("sgd", "binary_crossentropy", metrics=[metric])
        values[metric] = model.evaluate(x, y, verbose=0, return_dict=True)[metric]
    assert values["accuracy"] == pytest.approx(values["categorical_accuracy"])
    assert values["accuracy"] != pytest.approx(values["binary_accuracy"])
    record("categorical_accuracy")


def test_weighted_metrics(keras, record):
    """`weighted_metrics=["accuracy"]`"""
    model = build(keras, "binary")
    x, y = data("binary")
    w = np.linspace(0, 1, len(x)).astype("float32")
    model.compile("sgd", "binary_crossentropy", weighted_metrics=["accuracy", keras.metrics.BinaryAccuracy(name="same")])
    result = model.evaluate(x, y, sample_weight=w, verbose=0, return_dict=True)
    assert result["accuracy"] == pytest.approx(result["same"])
    record("binary_accuracy, weighted")
