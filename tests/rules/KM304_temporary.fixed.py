import os
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, mkdtemp

import keras
import pytest

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])
folder = tempfile.mkdtemp()
model.save(folder)
model.save_weights(folder)
model.save(os.path.join(folder, "m.keras"))
model.save(os.path.join(folder, "m.keras"))
model.save(Path(folder) / "m.keras")
model.save(mkdtemp(suffix="x") + "/m.keras")
model.save(mkdtemp("x"))

with tempfile.TemporaryDirectory() as inside:
    model.save(inside)
    model.save(f"{inside}/m.keras")
    model = keras.models.load_model(inside)

with NamedTemporaryFile(suffix=".h5") as file:
    model.save_weights(file.name)
with NamedTemporaryFile() as file:
    model.save(file.name)
with NamedTemporaryFile(suffix=".keras") as file:
    model.save(file.name)
with NamedTemporaryFile(suffix=os.environ["ENDING"]) as file:
    model.save(file.name)

handle, name = tempfile.mkstemp(".h5")
model.save_weights(name)
model.load_weights(name)
handle, name = tempfile.mkstemp(".keras")
model.save(name)
model.save(tempfile.mkstemp()[1])


def test_saving(tmp_path, tmpdir):
    model.save(str(tmp_path))
    model.save_weights(str(tmp_path))
    model.save(str(tmpdir.join("model.keras")))
    model.save(str(tmpdir.join("model.keras")))
    model.save(tmp_path / "model.keras")


@pytest.fixture
def saved(tmp_path):
    model.save(tmp_path)
    return tmp_path


def save(tmp_path):
    model.save(tmp_path)


class TestSaving:
    def setup_method(self):
        self.folder = tempfile.mkdtemp()

    def test_save(self):
        model.save(self.get_temp_dir())
        model.save(os.path.join(self.get_temp_dir(), "model.keras"))
        model.save(self.folder)
        model.save(self.folder + ".keras")
        with pytest.raises(ValueError):
            model.save(self.folder)
