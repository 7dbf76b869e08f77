"""`model.summary(print_fn=...)`."""


def lines_of(keras):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    lines = []
    model.summary(print_fn=lambda line, **options: lines.append(line))
    return lines


def test_calls(keras, major, record):
    """how often `print_fn` is called for one layer"""
    count = len(lines_of(keras))
    assert (count == 1) == (major == 3)
    record("once, with the whole text" if count == 1 else "once a line")


def test_split(keras, record):
    """`"\\n".join(lines).split("\\n")`"""
    assert len("\n".join(lines_of(keras)).split("\n")) > 5
    record("a list of lines")


def test_file(keras, record, tmp_path):
    """`summary(print_fn=lambda text: file.write(text + "\\n"))`: the text as a whole, not to be flagged"""
    path = tmp_path / "summary.txt"
    with path.open("w", encoding="utf-8") as file:
        keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]).summary(print_fn=lambda text: file.write(text + "\n"))
    assert "Total params" in path.read_text(encoding="utf-8")
    record("works")
