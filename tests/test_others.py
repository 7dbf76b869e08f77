"""What other files of the project say: re-exports, bases of classes, constants; and what is never read or run."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from flake8_keras_migrate import importing, infer, locate
from flake8_keras_migrate.edits import apply
from flake8_keras_migrate.facts import own_members
from flake8_keras_migrate.facts.api.gone import gone
from flake8_keras_migrate.facts.models.models import Models
from flake8_keras_migrate.facts.values import UNKNOWN
from flake8_keras_migrate.module import Module
from flake8_keras_migrate.outline import outline
from flake8_keras_migrate.plugin import Plugin
from flake8_keras_migrate.policy import Policy, parse
from flake8_keras_migrate.rewriting import fix_file
from flake8_keras_migrate.rule import Finding
from flake8_keras_migrate.walk import Walk
from tests.programs import ROOT

READS_F_STRINGS = pytest.mark.skipif(version("astroid").startswith(("3.0", "3.1", "3.2")), reason="astroid infers f-strings from 3.3 on")
FILES = {
    "pkg/__init__.py": "",
    "pkg/conf.py": (
        "import os\nfrom keras.layers import Dense\nBASE = 'w'\nCONCATENATED = BASE + '.h5'\nJOINED = f'{BASE}.h5'\nOLD = '%s.h5' % BASE\n"
        "FORMATTED = '{}.h5'.format(BASE)\nCALLED = os.path.join(BASE, 'x')\nLIST = [1, 2]\nDICT = {'a': BASE}\nTWICE = 1\nTWICE = 2\nCLASS = Dense\n"
        "raise SystemExit('this file must not run')\n"
    ),
    "pkg/common.py": "from tensorflow.keras.layers import Dense\nfrom keras import backend as K\nimport keras\nclass Base(keras.layers.Layer): pass\n",
    "pkg/sub/__init__.py": "from ..common import Dense as Linear\nfrom ..common import Base as Inner\nfrom ..conf import OLD as PATH\n",
    "pkg/broken.py": "import keras\ndef (:\n",
    "pkg/circle.py": "from .circle2 import Dense\nimport keras\n",
    "pkg/circle2.py": "from .circle import Dense\nimport keras\n",
    "pkg/kept.py": "import keras\nclass Bare(object):\n    pass\n",
    "pkg/family.py": "import abc\nimport keras\nfrom .kept import Bare\nfrom .own_keras import Model\nclass Base(Bare, abc.ABC): pass\n"
    "class Child(Base): pass\nclass Mixed(Base, Model): pass\nclass Far(Base, Unknown): pass\nclass Mark(abc.ABC): pass\nclass Part(keras.layers.Layer): pass\n",
    "pkg/made.py": "import keras\nfrom .own_keras import Net as Again\n",
    "pkg/own_keras.py": "import keras\nclass Net:\n    def compile(self, *args, **kwargs): pass\nclass Model(keras.Model): pass\n",
    "pkg/metrics.py": 'import keras\nclass Dice(\n    keras.metrics.Metric,\n):\n    """Its own."""\n\n    def reset_states(self):\n        pass\n\n\n'
    "class Plain(keras.metrics.Metric):\n    def total(self): reset_states = 1\n",
    "pkg/more_metrics.py": "import keras\nfrom .metrics import Dice, Plain\nclass Sub(Dice): pass\nclass Other(Plain): pass\n",
    "top.py": "from keras.layers import Dense\n",
    "pkg/starred.py": "from keras.layers import *\nfrom keras import backend as K\nimport tensorflow as tf\ndef Dropout(): pass\n",
    "pkg/listed.py": "from keras.layers import Dense\n__all__ = ['other']\n",
    "pkg/around.py": "import keras\nfrom .around2 import *\n",
    "pkg/around2.py": "import keras\nfrom .around import *\nfrom keras.optimizers import Adam\n",
    "pkg/roots.py": "class Root:\n    pass\n",
    "pkg/nets.py": "import keras\nclass Top(keras.Model): pass\n",
    "pkg/silent.py": "from .nets import Top\nfrom .roots import Root\nclass Plain(Root): pass\nclass Deep(Top): pass\nclass Open(Unknown): pass\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def _called(project: Path, text: str) -> str | None:
    module = Module(text, filename=str(project / "pkg" / "main.py"))
    return module.path(module.nodes[ast.Call][-1].func)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("from .common import Dense\nDense(1)", "keras.layers.Dense"),
        ("from pkg.common import Dense\nDense(1)", "keras.layers.Dense"),
        ("from . import common\ncommon.Dense(1)", "keras.layers.Dense"),
        ("import pkg.common\npkg.common.Dense(1)", "keras.layers.Dense"),
        ("from .common import K\nK.mean(1)", "keras.backend.mean"),
        ("from .common import keras\nkeras.layers.Dense(1)", "keras.layers.Dense"),
        ("from .sub import Linear\nLinear(1)", ".sub.Linear"),
        ("from top import Dense\nDense(1)", "keras.layers.Dense"),
        ("from .common import Base\nBase()", ".common.Base"),
        ("from .broken import Dense\nDense(1)", ".broken.Dense"),
        ("from .circle import Dense\nDense(1)", ".circle.Dense"),
        ("from .nowhere import Dense\nDense(1)", ".nowhere.Dense"),
        ("from elsewhere import Dense\nDense(1)", "elsewhere.Dense"),
    ],
)
def test_reexport(project: Path, text: str, path: str) -> None:
    assert _called(project, text) == path


@pytest.mark.parametrize(
    ("base", "keras"), [(".common import Base", True), (".sub import Inner as Base", True), (".conf import CLASS as Base", False)]
)
def test_bases(project: Path, base: str, keras: bool) -> None:
    module = Module(f"from {base}\nclass A(Base): pass", filename=str(project / "pkg" / "main.py"))
    assert ("keras.Layer" in module.bases(module.nodes[ast.ClassDef][0])) == keras


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (".conf.CONCATENATED", "w.h5"),
        pytest.param(".conf.JOINED", "w.h5", marks=READS_F_STRINGS),
        (".conf.OLD", "w.h5"),
        (".conf.LIST", [1, 2]),
        (".conf.DICT", {"a": "w"}),
        (".sub.PATH", "w.h5"),
        ("pkg.conf.BASE", "w"),
        (".conf.FORMATTED", infer.UNKNOWN),
        (".conf.CALLED", infer.UNKNOWN),
        (".conf.TWICE", infer.UNKNOWN),
        (".conf.CLASS", infer.UNKNOWN),
        (".conf.nothing", infer.UNKNOWN),
        (".broken.x", infer.UNKNOWN),
        ("numpy.pi", infer.UNKNOWN),
    ],
)
def test_constant(project: Path, name: str, value: object) -> None:
    assert infer.constant(str(project / "pkg" / "main.py"), name) == value


def test_constant_through_a_module(project: Path) -> None:
    module = Module("from .conf import OLD, TWICE\nuse(OLD, TWICE)", filename=str(project / "pkg" / "main.py"))
    old, twice = module.nodes[ast.Call][0].args
    assert module.value(old) == "w.h5"
    assert module.value(twice) is UNKNOWN


def test_no_file_name_means_no_other_files() -> None:
    assert locate.locate("", ".conf.P") is None
    assert locate.folder("stdin") == locate.folder("-") == ""
    assert Module("from .common import Dense\nDense(1)").path(ast.Name("x")) is None


def test_astroid_is_loaded_only_when_a_value_is_asked_for(project: Path) -> None:
    program = (
        "import sys; sys.path[:0] = [sys.argv[1]]\n"
        "from flake8_keras_migrate.module import Module\n"
        "import ast\n"
        "m = Module('from .common import Dense\\nfrom .conf import JOINED\\nDense(JOINED)', filename=sys.argv[2])\n"
        "assert m.calls('keras.layers.Dense')\n"
        "print('astroid' in sys.modules)\n"
        "m.value(m.nodes[ast.Call][0].args[0])\n"
        "print('astroid' in sys.modules, 'keras' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", program, str(ROOT), str(project / "pkg" / "main.py")], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True", "False"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("import keras\ndef f(a,\n      b):\n    import os\n", {"keras", "f"}),
        ("@mark\nclass A(\n    Base,  # why\n    metaclass=M(),\n):\n    x = 1\n    def f(self):\n        pass\n", {"A"}),
        ("class A(Base): pass\nclass B(A): x = 1\n", {"A", "B"}),
        ("try:\n    from a import b\nexcept ImportError:\n    b = None\nx = (\n    1\n)\nasync def g(): pass\n", {"b", "x", "g"}),
        ('def f():\n    """Example:\nimport nowhere\n    """\nfrom a import c\n', {"f", "c"}),
        ('"""\nimport nowhere\n"""\nimport a\n', {"a"}),
        ("", set()),
    ],
)
def test_outline_binds_what_the_file_binds(text: str, bound: set[str]) -> None:
    whole, short = Walk(ast.parse(text)).top, Walk(outline(text)).top
    assert set(short.bindings) == set(whole.bindings) == bound
    kinds = [{name: [(each.kind, each.path) for each in some] for name, some in top.bindings.items()} for top in (whole, short)]
    assert kinds[0] == kinds[1]


def test_outline_knows_that_functions_bind_global_names() -> None:
    short = Module("", outline("from keras import backend as K, layers\ndef f():\n    global K, x  # later\n    K = x = None\n"))
    assert (short.top_paths("K"), short.top_paths("x"), short.top_paths("layers")) == ((), (), ("keras.layers",))


def test_outline_of_what_does_not_parse() -> None:
    with pytest.raises(SyntaxError):
        outline("import keras\ndef (:\n")


@pytest.mark.parametrize(("package", "count"), [("keras", 0), ("kerasish", 2), ("", 2)])
def test_own_private_modules(tmp_path: Path, package: str, count: int) -> None:
    """A package may import its own private modules; ``keras.src`` in a folder that only looks like Keras is somebody else's."""
    text = "from keras.src.engine.base_layer import Layer\nfrom keras.src.utils import tf_inspect\n"
    folder = tmp_path / package / "keras" / "src" if not package or package == "kerasish" else tmp_path / "keras" / "src"
    folder.mkdir(parents=True)
    for each in (folder, folder.parent) if package == "keras" else (folder, folder.parent, folder.parent.parent) if package else ():
        (each / "__init__.py").touch()
    file = folder / "core.py"
    found = Module(text, filename=str(file)).once(gone)
    assert [use.row.family for use in found] == ["private"] * count
    assert all("keras.engine" not in use.row.new and use.row.new != "keras.utils" for use in found)


@pytest.mark.parametrize(("package", "count"), [("tensorflow_model_optimization", 0), ("mine", 1)])
def test_library_that_is_the_package_itself(tmp_path: Path, package: str, count: int) -> None:
    """What is made for Keras 2 is not told so in its own modules."""
    (tmp_path / package).mkdir()
    (tmp_path / package / "__init__.py").touch()
    text = "import keras\nfrom tensorflow_model_optimization.python.core import wrappers\n"
    assert len(Module(text, filename=str(tmp_path / package / "core.py")).once(gone)) == count


@pytest.mark.parametrize(
    ("files", "count"),
    [
        (("keras_contrib/__init__.py",), 0),
        (("third/keras_contrib/__init__.py",), 1),
        (("keras_contrib/layers/__init__.py", "keras_contrib/__init__.py"), 0),
        (("keras_contrib/__init__.py", "tests/keras_contrib/test_more.py"), 0),
        (("keras_contrib/example.py",), 1),
        (("keras_contrib.py",), 1),
        ((), 1),
    ],
)
def test_library_that_the_project_holds(tmp_path: Path, files: tuple[str, ...], count: int) -> None:
    """A package of the name in the project is checked itself; a folder of examples, or a module called so, is not the library."""
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("import keras\n")
    (tmp_path / "tests").mkdir(exist_ok=True)
    text = "import keras\nfrom keras_contrib.layers import CRF\n"
    assert len(Module(text, filename=str(tmp_path / "tests" / "test_it.py")).once(gone)) == count


@pytest.mark.parametrize("home", ["silent import Plain", "silent import Deep"])
def test_models_of_classes_whose_files_say_no_keras(project: Path, home: str) -> None:
    """A class tells by what it derives from, not by the words of its file, whether its instances are models of Keras."""
    file = project / "pkg" / "train.py"
    file.write_text(f"from keras import datasets\nfrom .{home} as Net\nmodel = Net()\nmodel.save('folder')\n")
    assert [one.code for one in found(file)] == (["KM304"] if home.endswith("Deep") else [])


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("own_keras import Net", 0),
        ("made import Again as Net", 0),
        ("kept import Bare as Net", 0),
        ("family import Child as Net", 0),
        ("family import Mixed as Net", 1),
        ("family import Far as Net", 1),
        ("own_keras import Model as Net", 1),
        ("gone import Net", 1),
        ("silent import Plain as Net", 0),
        ("silent import Deep as Net", 1),
        ("silent import Open as Net", 1),
    ],
)
def test_bare_classes_compile_in_their_own_way(project: Path, name: str, count: int) -> None:
    """A class of another file of the project that derives from nothing else takes what it likes; one that is not seen, or of Keras, does not."""
    text = f"import keras\nfrom .{name}\nmodel = Net()\nmodel.compile(loss='mse', metrics='mae')\n"
    assert len(Module(text, filename=str(project / "pkg" / "main.py")).once(Models).compiles) == count


@pytest.mark.parametrize(
    ("home", "name", "paths"),
    [
        ("starred", "Dense", ("keras.layers.Dense",)),
        ("starred", "K", ("keras.backend",)),
        ("starred", "tf", ("tensorflow",)),
        ("starred", "Dropout", ()),
        ("starred", "print", ()),
        ("listed", "Dense", ()),
        ("around", "Adam", ("keras.optimizers.Adam",)),
        ("around", "Dense", ()),
        ("nowhere", "Dense", ()),
        ("conf", "Dense", ("keras.layers.Dense",)),
        ("common", "Base", (".common.Base",)),
    ],
)
def test_names_that_a_star_import_passes_on(project: Path, home: str, name: str, paths: tuple[str, ...]) -> None:
    module = Module(f"from .{home} import *\n{name}\n", filename=str(project / "pkg" / "user.py"))
    (used,) = module.spelled(name)
    assert module.paths(used) == paths
    assert module.uses_keras is (home != "nowhere")


def test_files_that_get_keras_from_another_are_checked(project: Path) -> None:
    file = project / "pkg" / "user.py"
    file.write_text("from .around import *\nAdam(lr=0.1)\nfrom os import *\n")
    assert [(one.line, one.code) for one in found(file)] == [(2, "KM509")]
    file.write_text("from .nowhere import *\nAdam(lr=0.1)\n")
    assert not found(file)


def found(file: Path) -> list[Finding]:
    text = file.read_text()
    return Plugin(tree=ast.parse(text), lines=text.splitlines(keepends=True), filename=str(file)).findings()


@pytest.mark.parametrize(
    ("listed", "uses"),
    [
        ("__all__ = ['Plain', 'Child']", False),
        ("__all__ = ('Plain',)", False),
        ("__all__ = ['Plain', 'Net']", True),
        ("__all__ = ['Plain', 'build']", True),
        ("__all__ = ['Plain', 'keras']", True),
        ("__all__ = ['Plain']\n__all__ += ['build']", True),
        ("__all__ = [name for name in dir()]", True),
        ("", True),
    ],
)
def test_what_a_star_import_gives_by_the_list_of_its_module(tmp_path: Path, listed: str, uses: bool) -> None:
    """A library whose own classes are all that ``import *`` brings does not give Keras, though it uses it inside."""
    body = "class Plain:\n    pass\n\n\nclass Child(Plain):\n    pass\n\n\nclass Net(keras.Model):\n    pass\n\n\ndef build():\n    return keras.Model()\n"
    (tmp_path / "lib.py").write_text(f"import keras\n{listed}\n\n\n{body}")
    assert Module("from lib import *\nmodel = Plain()\n", filename=str(tmp_path / "user.py")).names_keras is uses


@pytest.mark.parametrize(
    ("test", "body", "main", "count"),
    [
        ("if keras.__version__ < '3.0':\n    import ops_old as ops\nelse:\n    from keras import ops\n", "", "", 0),
        ("if flag or keras.__version__ < '3.0':\n    import ops_old as ops\nelse:\n    from keras import ops\n", "", "", 0),
        ("if keras.__version__ >= '3.0':\n    import ops_old as ops\n", "", "", 1),
        ("if flag:\n    import ops_old as ops\nprint(keras.__version__)\n", "", "", 1),
        ("import ops_old as ops\nprint(keras.__version__)\n", "", "", 1),
        ("print(keras.__version__)\n", "", "", 1),
        ("if keras.__version__ < '3.0':\n    import ops_old as ops\n", "import ops_old\n", "", 1),
        ("from typing import TYPE_CHECKING\n__version__ = '1'\nif TYPE_CHECKING:\n    import ops_old as ops\n", "", "", 1),
        ("__version__ = '1'\ntry:\n    import ops_old as ops\nexcept (ImportError, AttributeError):\n    ops = flag.ops\n", "", "", 1),
        ("__version__ = '1'\ntry:\n    import ops_old as ops\nexcept Exception:\n    import ops_new as ops\n", "", "", 1),
        ("import torch\nif torch.__version__ >= '2':\n    import ops_new as ops\nelse:\n    import ops_old as ops\n", "", "", 1),
        ("import tensorflow as tf\nif tf.__version__ < '2.16' and flag:\n    import ops_old as ops\n", "", "", 0),
        ("if keras.__version__ < '3.0':\n    import ops_old as ops\n", "def late():\n    from ops_old import total\n", "", 1),
        ("if keras.__version__ < '3.0':\n    import ops_old as ops\n", "from elsewhere import ops_old\n", "", 0),
        ("if keras.__version__ < '3.0':\n    import ops_old as ops\n", "", "\nif __name__ == '__main__':\n    total([1])\n", 1),
    ],
)
def test_files_that_are_imported_for_keras_2_only(tmp_path: Path, test: str, body: str, main: str, count: int) -> None:
    (tmp_path / "backend.py").write_text(f"import keras\nfrom settings import flag\n{test}")
    (tmp_path / "other.py").write_text(body)
    file = tmp_path / "ops_old.py"
    file.write_text(f"import keras.backend as K\ntotal = K.sum\n{main}")
    assert [one.code for one in found(file)] == ["KM403"] * count


def test_a_file_keeps_the_imports_that_others_may_have_of_it(project: Path) -> None:
    assert "*" in importing.imported_from(str(project / "pkg" / "around.py"))
    assert "*" in importing.imported_from(str(project / "pkg" / "around2.py"))
    assert "*" not in importing.imported_from(str(project / "pkg" / "starred.py"))
    assert not importing.imported_from("-")


def test_names_that_others_import_from_a_file(tmp_path: Path) -> None:
    inner = tmp_path / "app" / "models"
    inner.mkdir(parents=True)
    for folder in (tmp_path / "app", inner):
        (folder / "__init__.py").touch()
    (tmp_path / "run.py").write_text("from app.models.losses import (\n    K,  # not tf\n    mean as average,\n)\n")
    (tmp_path / "app" / "train.py").write_text("def f():\n    from .models.losses import np, \\\n        os\nfrom losses.x import y\n")
    losses = inner / "losses.py"
    assert importing.imported_from(str(losses)) >= {"K", "mean", "np", "os"}
    assert not importing.imported_from(str(losses)) & {"tf", "not", "y", "*"}
    losses.write_text("from keras import backend as K\nimport keras as tf\n\n\ndef mean(x):\n    return K.mean(x) + tf.backend.sum(x)\n")
    outcome = fix_file(Policy(parse(["--isolated", "--select=KM"])), str(losses), unsafe=False, write=False)
    assert b"from keras import backend as K\n" in outcome.new
    assert outcome.made == ["KM403", "KM403"]


@pytest.mark.parametrize("start", ["from .called import *", "from .called import Own, Rest", "from . import called as c"])
def test_layers_of_another_file_take_tensors_by_position(project: Path, start: str) -> None:
    (project / "pkg" / "called.py").write_text(
        "import keras\nclass Own(keras.layers.Layer):\n    def call(self, x, training):\n        return x\n"
        "class Rest:\n    def call(self, x, training):\n        return x\n"
    )
    file, home = project / "pkg" / "user.py", "c." if " as c" in start else ""
    file.write_text(f"from keras import layers\n{start}\nown = {home}Own()\nown(x, True)\n{home}Rest()(x, True)\nown(x, training=True)\n")
    (finding,) = found(file)
    assert (finding.line, finding.code) == (4, "KM711")
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["training="]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("    @property\n    def losses(self):\n        return []\n", 0),
        ("    losses = None\n", 0),
        ("    def f(self):\n        losses = None\n        self.losses = losses\n", 1),
        ("    def f(self):\n        losses = None\n    def losses(self):\n        return []\n", 0),
    ],
)
@pytest.mark.parametrize("base", ["Own", "Below"])
def test_attributes_that_a_class_of_another_file_has_itself(tmp_path: Path, base: str, body: str, count: int) -> None:
    """What replaces the read-only property of Keras stands in the body of a class; ``self.losses = ...`` alone is no replacement."""
    (tmp_path / "owner.py").write_text(f"import keras\nclass Own(keras.layers.Layer):\n{body}class Below(Own):\n    x = 1\n")
    file = tmp_path / "user.py"
    file.write_text(
        f"import keras\nfrom owner import {base}\nclass Mine({base}):\n    def build(self, shape):\n        self.losses = []\n        super().build(shape)\n"
    )
    assert [one.code for one in found(file)] == ["KM716"] * count


@pytest.mark.parametrize(
    ("saved", "loaded", "count"),
    [
        ('"w.hdf5"', 'load_weights("w.hdf5")', 1),
        ('"w.weights.h5"', 'load_weights("w.hdf5")', 1),
        ("NAME", 'load_weights("./n.h5")', 1),
        ('"w.h5"', 'load_weights("v.h5")', 0),
        ('"w.h5"', 'load_weights("w.h5", by_name=True)', 0),
        ('"w.h5"', 'load_weights(name + "w.h5")', 0),
        ('"there.h5"', 'load_weights("there.h5")', 0),
        ('"w.weights.h5"', 'load_weights("w.weights.h5")', 0),
        ('"w.h5"', 'save("w.h5")\nmodel.load_weights("w.h5")', 0),
    ],
)
def test_weights_that_a_program_beside_saves(tmp_path: Path, saved: str, loaded: str, count: int) -> None:
    (tmp_path / "there.h5").write_bytes(b"")
    head = "import keras\nNAME = './n.h5'\nmodel = keras.Sequential([keras.layers.Dense(1)])\n"
    (tmp_path / "train.py").write_text(f"{head}model.save_weights({saved})\n")
    file = tmp_path / "predict.py"
    file.write_text(f"{head}model.{loaded}\n")
    hits = [one for one in found(file) if one.code == "KM303"]
    assert [(one.line, one.message.partition(" ")[0]) for one in hits] == [(4, "train.py")] * count
    assert all(one.fix is not None and ".weights.h5" in apply(file.read_text(), [one.fix])[0] for one in hits)


def test_files_that_import_everything_of_each_other(tmp_path: Path) -> None:
    """Neither whether they use Keras nor what their names stand for is asked without end."""
    (tmp_path / "one.py").write_text("from two import *\nfrom four import *\nlayer = Dense(1)  # keras\n")
    (tmp_path / "two.py").write_text("from one import *\nmodel = Model(Dense(2))  # keras\n")
    (tmp_path / "four.py").write_text("from keras.layers import *\nfrom one import *\n")
    for name, uses in (("one", True), ("two", True), ("four", True)):
        path = tmp_path / f"{name}.py"
        module = Module(path.read_text(), filename=str(path))
        assert module.uses_keras is uses
        assert all(module.path(call.func) in (None, "keras.layers.Dense") for call in module.nodes.get(ast.Call, ()))


@pytest.mark.parametrize(
    ("name", "text", "legacy"),
    [
        ("asks/sub/main.py", "", True),
        ("asks/__init__.py", "", True),
        ("main.py", "import asks.sub\n", True),
        ("main.py", "from asks import other\n", True),
        ("main.py", "import asks.setting\n", True),
        ("main.py", "import asks2\n", True),
        ("asks2/main.py", "", True),
        ("main.py", "from tensorflow import keras\nimport asks\n", False),
        ("main.py", "def f():\n    import asks\n", False),
        ("main.py", "import reads\n", False),
        ("main.py", "import other\n", False),
        ("main.py", "", False),
        ("package/models/base.py", "", True),
        ("package/models/other.py", "", True),
        ("package2/other.py", "", False),
        ("package/api.py", "", True),
        ("folder/build.py", "", True),
        ("folder/again.py", "", False),
    ],
)
def test_legacy_keras_asked_for_by_what_runs_before(tmp_path: Path, name: str, text: str, legacy: bool) -> None:
    """The file of a package runs before its modules, what is imported first before what comes below, a program before what it imports."""
    setting = "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\n"
    files = {
        "asks/__init__.py": "from . import setting\nfrom .other import f\n",
        "asks/setting.py": setting,
        "asks/other.py": "def f(): pass\n",
        "asks/sub/__init__.py": "",
        "asks2/__init__.py": setting,
        "reads.py": "import os\nprint(os.environ.get('TF_USE_LEGACY_KERAS'))\ndef f():\n    os.environ['TF_USE_LEGACY_KERAS'] = '1'\n",
        "other.py": "import asks_no_such\n",
        "package/__init__.py": "",
        "package/api.py": setting + "from package import run\n",
        "package/run.py": "from .models import base\n",
        "package/models/__init__.py": "",
        "package/models/base.py": "from .. import run\n",
        "package2/__init__.py": "",
        "package2/late.py": "def f():\n    import os\n    os.environ['TF_USE_LEGACY_KERAS'] = '1'\n",
        "folder/start.py": setting + "from build import model\nimport reads, broken\n",
        "folder/broken.py": "def (",
        "folder/build.py": "model = 1\n",
        "folder/again.py": "import os\n",
    }
    for file, content in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(content)
    module = Module(f"{text or files.get(name, '')}import tensorflow as tf\ntf.keras.layers.Dense(tf.losses.mse)\n", filename=str(tmp_path / name))
    assert module.legacy == legacy
    assert (module.path(module.nodes[ast.Call][0].func) is None) == legacy


@pytest.mark.parametrize(
    ("name", "count"),
    [("metrics import Dice as M", 0), ("more_metrics import Sub as M", 0), ("more_metrics import Other as M", 1), ("metrics import Plain as M", 1)],
)
def test_methods_that_a_class_of_another_file_has_itself(project: Path, name: str, count: int) -> None:
    file = project / "pkg" / "asks.py"
    file.write_text(f"import keras\nfrom .{name}\nmetric = M()\nmetric.reset_states()\n\nclass Own(M): pass\nown = Own()\nown.reset_states()\n")
    assert [finding.code for finding in found(file)] == ["KM505"] * 2 * count


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("import tf_keras\nfrom tensorflow.python.keras.callbacks import Callback\n", False),
        ("from gpflow.keras import tf_keras\nfrom tensorflow.python.keras.callbacks import Callback\n", False),
        ("import tf_keras\nimport keras\n", True),
        ("from tensorflow.python.keras.callbacks import Callback\n", True),
        ("from tensorflow.python.keras.utils import tf_utils\nfrom tensorflow.python.keras.engine.input_spec import InputSpec\n", False),
        ("from tensorflow.python.keras.utils.np_utils import to_categorical\n", True),
    ],
)
def test_what_of_tensorflows_copy_says_that_a_file_uses_keras(text: str, uses: bool) -> None:
    assert Module(text).uses_keras == uses


@pytest.mark.parametrize(("base", "count"), [("Mark", 1), ("Bare", 1), ("Part", 0)])
def test_bases_that_take_no_part_in_constructing(project: Path, base: str, count: int) -> None:
    file, home = project / "pkg" / "net.py", "kept" if base == "Bare" else "family"
    file.write_text(
        f"import keras\nfrom .{home} import {base}\nclass Net(keras.Sequential, {base}):\n"
        "    def __init__(self, layers, name):\n        super().__init__(layers, name)\n"
    )
    assert [finding.code for finding in found(file)].count("KM504") == count


MEMBERS = """
class A(B):
    fit = 1
    def predict_generator(self): pass
    async def other(self): pass
    def f(self):
        self.lr = 3
        self.decay: int = 4
        if self.beta == 2: pass
        itself.gamma = 1
@made
class C:
    stop = 1
def g():
    momentum = 2
class D(A): pass
"""


@pytest.mark.parametrize(
    ("owner", "member", "has"),
    [
        *(("A", member, True) for member in ("fit", "predict_generator", "other", "lr", "decay")),
        *(("A", member, False) for member in ("beta", "gamma", "stop", "momentum", "predict")),
        ("C", "stop", True),
        ("C", "momentum", False),
        ("D", "lr", True),
    ],
)
def test_members_that_a_class_gives_itself(owner: str, member: str, has: bool) -> None:
    module = Module(f"{MEMBERS}{owner}")
    assert own_members.is_defined_by(module, module.tree.body[-1].value, member, on_self=True) == has  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        (
            "class Net(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.ramp = Ramp()\n    def call(self, x): return self.ramp(x)\n",
            1,
        ),
        ("class Net(keras.Model):\n    def __init__(self):\n        self.ramp = Ramp()\n    def build(self, s):\n        self.ramp.build(s)\n", 0),
        ("inputs = keras.Input((3,))\nmodel = keras.Model(inputs, Ramp()(inputs))\n", 0),
        (
            "class Net(keras.Model):\n    def __init__(self, own):\n        super().__init__()\n        kind = Ramp if own else keras.layers.Dense\n"
            "        self.ramp = kind(3)\n    def call(self, x): return self.ramp(x)\n",
            1,
        ),
    ],
)
def test_layer_made_in_another_file(tmp_path: Path, user: str, expected: int) -> None:
    text = "import keras\nimport tensorflow as tf\nclass Ramp(keras.layers.Layer):\n    def build(self, s):\n        self.n = tf.range(3)\n    def call(self, x): return x * self.n\n"
    for name, content in {"parts/__init__.py": "from .ramp import Ramp\n", "parts/ramp.py": text, "nets/__init__.py": ""}.items():
        (tmp_path / "kit" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "kit" / name).write_text(content)
    (tmp_path / "kit" / "__init__.py").write_text("")
    (tmp_path / "kit" / "nets" / "net.py").write_text(f"import keras\nfrom ..parts import Ramp\n{user}")
    assert [problem.code for problem in found(tmp_path / "kit/parts/ramp.py")] == ["KM749"] * expected


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("    def compile(self, loss, distance, optimizer, metrics=None):\n        super().compile(optimizer, metrics=metrics)\n", 0),
        ("    def call(self, x): return x\n", 1),
    ],
)
def test_order_of_a_compile_of_another_file(tmp_path: Path, body: str, count: int) -> None:
    (tmp_path / "nets.py").write_text(f"import keras\nclass Net(keras.Model):\n{body}")
    (tmp_path / "main.py").write_text("import keras\nfrom nets import Net\nnet = Net()\nnet.compile('mse', 'mae', some())\n")
    assert [one.code for one in found(tmp_path / "main.py")] == ["KM206"] * count


@pytest.mark.parametrize(("made", "count"), [("Net(10, name='net')", 1), ("Net(10, inputs=x, outputs=y)", 0), ("Net(10, **options)", 0)])
def test_model_that_another_file_makes(tmp_path: Path, made: str, count: int) -> None:
    text = "class Net(keras.Model):\n    def __init__(self, size, **kwargs):\n        super().__init__(size, **kwargs)\n    def call(self, x): return x\n"
    (tmp_path / "nets.py").write_text(f"import keras\n{text}")
    (tmp_path / "main.py").write_text(f"import keras\nfrom nets import Net\nnet = {made}\n")
    assert [one.code for one in found(tmp_path / "nets.py")] == ["KM727"] * count


def test_name_of_a_layer_of_another_file(tmp_path: Path) -> None:
    (tmp_path / "parts.py").write_text("import keras\nclass Block(keras.layers.Layer): pass\nclass Plain: pass\n")
    (tmp_path / "net.py").write_text("import keras\nfrom parts import Block, Plain\nBlock(name=f'blocks/{1}')\nPlain(name='a/b')\n")
    assert [(one.line, one.code) for one in found(tmp_path / "net.py")] == [(3, "KM313")]


@pytest.mark.parametrize(("beside", "count"), [("from keras import layers, ops\n", 0), ("import keras.ops\n", 0), ("from keras import layers\n", 1)])
def test_packages_that_use_the_operations_of_keras_3(tmp_path: Path, beside: str, count: int) -> None:
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "blocks.py").write_text(beside)
    text = "from keras import layers\nsqueeze = layers.Activation('hard_sigmoid')\n"
    file = tmp_path / "net.py"
    file.write_text(text)
    found = Plugin(tree=ast.parse(text), lines=text.splitlines(keepends=True), filename=str(file)).findings()
    assert len([finding for finding in found if finding.code == "KM605"]) == count


@pytest.mark.parametrize("beside", ["net.py", "other.py"])
@pytest.mark.parametrize("made", ["[Own()]", "[Own() for _ in range(3)]"])
def test_layers_in_lists_from_a_folder_that_is_a_package_without_saying_so(tmp_path: Path, made: str, beside: str) -> None:
    home = tmp_path / "net"
    home.mkdir()
    (home / "blocks.py").write_text("import keras\nclass Own(keras.layers.Layer):\n    def call(self, x, training):\n        return x\n")
    (home / beside).write_text("from keras import layers\n")
    program = f"import keras.layers\nfrom net.blocks import Own\nblocks = {made}\nfor block in blocks:\n    block(keras.Input((1,)), True)\n"
    for file in (tmp_path / "train.py", home / "stack.py"):
        file.write_text(program)
        (finding,) = found(file)
        assert (finding.line, finding.code) == (5, "KM711")


def test_folders_that_hold_no_module_of_the_name(tmp_path: Path) -> None:
    (tmp_path / "net").mkdir()
    (tmp_path / "net" / "weights.txt").touch()
    assert not locate.is_own(str(tmp_path), "net.blocks.Own")
    assert locate.locate(str(tmp_path), "net.blocks.Own") is None
    (tmp_path / "net" / "blocks.py").touch()
    assert locate.is_own(str(tmp_path / "net"), "net.weights.Own") is False


@pytest.mark.parametrize(("method", "codes"), [("load_weights", []), ("save_weights", ["KM306"]), ("call", ["KM306"])])
@pytest.mark.parametrize("program", ["model = Net()\nmodel.load_weights('net.ckpt')\n", "class Own(Net): pass\nOwn().load_weights('net.ckpt')\n"])
def test_models_of_another_file_that_load_their_weights_themselves(tmp_path: Path, program: str, method: str, codes: list[str]) -> None:
    (tmp_path / "net.py").write_text(f"import keras\nclass Base(keras.Model):\n    def {method}(self, path): pass\nclass Net(Base): pass\n")
    (tmp_path / "train.py").write_text(f"import keras\nfrom net import Net\n{program}")
    assert [one.code for one in found(tmp_path / "train.py")] == codes


@pytest.mark.parametrize("passed_on", ["from .blocks import *", "from .blocks import Block", "from .first import Block"])
def test_classes_that_a_package_passes_on(tmp_path: Path, passed_on: str) -> None:
    package = tmp_path / "net"
    package.mkdir()
    (package / "__init__.py").write_text(f"import keras\n{passed_on}\n")
    (package / "first.py").write_text("import keras\nfrom .blocks import Block\n")
    (package / "blocks.py").write_text("import keras\nclass Block(keras.layers.Layer): pass\nclass Plain: pass\n")
    module = Module("from net import Block, Plain\nclass Mine(Block): pass\nclass Other(Plain): pass\n", filename=str(tmp_path / "main.py"))
    mine, other = module.nodes[ast.ClassDef]
    assert "keras.Layer" in module.bases(mine)
    assert "keras.Layer" not in module.bases(other)


@pytest.mark.parametrize(
    ("body", "call", "count", "fixed"),
    [
        ("a.assign(b)", "update(one.variables, other.variables)", 1, "update.python_function(one.variables, other.variables)"),
        ("a.assign(b)", "update(ones + one.weights, other.variables)", 1, "update.python_function(ones + one.weights, other.variables)"),
        ("tf.compat.v1.assign(a, b)", "update(one.variables, other.variables)", 1, "update(one.variables, other.variables)"),
        ("a.assign(b)", "update(ones, other.variables)", 0, ""),
        ("print(a, b)", "update(one.variables, other.variables)", 0, ""),
        ("a.assign(b)", "plain(one.variables, other.variables)", 0, ""),
        ("a.assign(b)", "update.python_function(one.variables, other.variables)", 0, ""),
    ],
)
def test_weights_for_a_tf_function_of_another_file(tmp_path: Path, body: str, call: str, count: int, fixed: str) -> None:
    loop = f"(x, y):\n    for a, b in zip(x, y):\n        {body}\n"
    (tmp_path / "steps.py").write_text(f"import tensorflow as tf\n@tf.function\ndef update{loop}def plain{loop}")
    file = tmp_path / "agent.py"
    file.write_text(f"import keras\nfrom steps import plain, update\none, other = keras.Sequential(), keras.Sequential()\n{call}\n")
    assert [problem.code for problem in found(file)] == ["KM726"] * count
    if count:
        fix_file(Policy(parse(["--isolated", "--select=KM"])), str(file), unsafe=True, write=True)
        assert file.read_text().splitlines()[-1] == fixed


@pytest.mark.parametrize(
    ("place", "text", "kept"),
    [
        ("run.py", "def go(metrics):\n    for m in metrics:\n        m.reset_states()\n", True),
        ("tests/test_counts.py", "from app.counts import Count\nCount().reset_states()\n", True),
        ("app/deep/loop.py", "def go(m):\n    getattr(m, 'reset_states')()\n", True),
        ("app/deep/loop.py", "def reset_states(m):\n    m.reset_state()\n", False),
    ],
)
def test_a_renamed_method_keeps_its_old_name_where_another_file_says_it(tmp_path: Path, place: str, text: str, kept: bool) -> None:
    head = "import keras\n\n\nclass Count(keras.metrics.Metric):\n    def {}(self):\n        self.n.assign(0)  # all of it\n{}\n\n"
    inside = "class Most(Count):\n    def {0}(self):\n        super().{0}()\n{1}"
    for folder in ("app", "app/deep", "tests"):
        (tmp_path / folder).mkdir()
    for package in ("app", "app/deep"):
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / place).write_text(text)
    counts = tmp_path / "app" / "counts.py"
    counts.write_text(head.format("reset_states", "") + inside.format("reset_states", ""))
    outcome = fix_file(Policy(parse(["--isolated", "--select=KM505"])), str(counts), unsafe=False, write=True)
    alias = "\n    reset_states = reset_state\n" if kept else ""
    assert outcome.new.decode() == head.format("reset_state", alias) + inside.format("reset_state", alias)
    assert not fix_file(Policy(parse(["--isolated", "--select=KM505"])), str(tmp_path / place), unsafe=True, write=True).made


@pytest.mark.parametrize(
    ("settings", "links", "safe"),
    [
        ("seed = 3\n", "import keras\n", {True}),
        ("import numpy as np\nnp.random.seed(3)\n", "import keras\n", {True, False}),
        ("seed = 3\n", "import net\nimport scipy.sparse as sp\n", {True, False}),
    ],
)
def test_seeds_of_imported_files_and_sparse_matrices_of_others(tmp_path: Path, settings: str, links: str, safe: set[bool]) -> None:
    """Draws and products are rewritten safely where no file around says that they are fixed, or that they are of sparse tensors."""
    (tmp_path / "settings.py").write_text(settings)
    (tmp_path / "links.py").write_text(links)
    file = tmp_path / "net.py"
    file.write_text("from keras import backend as K\nimport settings\n\n\ndef noise(x):\n    return K.dot(x, K.random_normal((3, 3)))\n")
    assert {one.fix.safe for one in found(file) if one.fix} == safe


@pytest.mark.parametrize(
    ("use", "count"),
    [
        ("x = Mark()(x)", 1),
        ("mark = Mark(name='end')\nx = mark(x)", 1),
        ("model = keras.Sequential([Mark()])", 1),
        ("mark = Mark()\nprint(mark.name)", 0),
        ("class Own(Mark):\n    def call(self, x):\n        return x\nx = Own()(x)", 0),
        ("try:\n    x = Mark()(x)\nexcept ValueError:\n    pass", 0),
        ("with raises(NotImplementedError):\n    Mark()(x)", 0),
    ],
)
def test_layers_without_call_that_another_file_calls(tmp_path: Path, use: str, count: int) -> None:
    text = "import keras\n\n\nclass Mark(keras.layers.Layer):\n    pass\n"
    (tmp_path / "marks.py").write_text(text)
    (tmp_path / "work.py").write_text(f"import keras\nfrom marks import Mark\n\nx = keras.Input((3,))\n{use}\n")
    assert [finding.code for finding in found(tmp_path / "marks.py")] == ["KM752"] * count


@pytest.mark.parametrize(
    ("files", "text", "safe"),
    [
        ({}, "model.fit([1], callbacks=[])", True),
        ({}, "from unknown import Log\nmodel.fit([1], callbacks=[Log()])", True),
        ({}, "from unknown import CyclicLR\nmodel.fit([1], callbacks=[CyclicLR()])", False),
        ({"own.py": "class CyclicLR:\n    pass\n"}, "from own import CyclicLR\nmodel.fit([1], callbacks=[CyclicLR()])", True),
        (
            {"own.py": "class Log:\n    def go(self):\n        self.model.optimizer.lr = 1\n"},
            "from own import Log\nmodel.fit([1], callbacks=[Log()])",
            False,
        ),
        ({"other.py": "from keras.callbacks import ReduceLROnPlateau\n"}, "model.fit([1])", True),
        ({"other.py": "from keras.callbacks import ReduceLROnPlateau\n"}, "", True),
        ({"main.py": "from nets import model\nmodel.fit([1])\n"}, "", True),
        ({"main.py": "from nets import model\nmodel.fit([1], callbacks=[ReduceLROnPlateau()])\n"}, "", False),
        ({"main.py": "from nets import model\nimport tools\n", "tools.py": "from keras.callbacks import LearningRateScheduler\n"}, "", False),
    ],
)
def test_schedules_where_other_files_set_the_rate(tmp_path: Path, files: dict[str, str], text: str, safe: bool) -> None:
    """An optimizer with a schedule refuses whoever sets its learning rate, so the fix of `decay` is unsafe where another file may."""
    for name, body in files.items():
        (tmp_path / name).write_text(body)
    file = tmp_path / "nets.py"
    file.write_text(f"import keras\nmodel = keras.Sequential()\nmodel.compile(keras.optimizers.SGD(0.1, decay=1e-4), 'mse')\n{text}\n")
    (one,) = [each for each in found(file) if each.code == "KM616"]
    assert one.fix is not None
    assert one.fix.safe is safe


def test_a_class_of_another_file_that_cleans_its_name(tmp_path: Path) -> None:
    (tmp_path / "base.py").write_text(
        "import keras\nclass Clean(keras.Model):\n    def __init__(self, name=None):\n        name = name.replace('/', '_')\n        super().__init__(name=name)\n"
        "class Lower(keras.Model):\n    def __init__(self, name=None):\n        super().__init__(name=str(name))\n"
        "class Same(keras.Model):\n    def __init__(self, name=None):\n        super().__init__(name=name)\n"
    )
    text = "import keras\nfrom base import Clean, Lower, Same\nclass Net(Clean): pass\nNet(name='a/b')\nClean(name='a/b')\nSame(name='a/b')\nLower(name='a/b')\n"
    (tmp_path / "user.py").write_text(text)
    found = Plugin(ast.parse(text), str(tmp_path / "user.py"), text.splitlines(keepends=True)).findings()
    assert [finding.line for finding in found if finding.code == "KM313"] == [6, 7]


@pytest.mark.parametrize(
    ("helper", "call", "count"),
    [
        ("def show(history, train, test):\n    print(history.history[train], history.history[test])\n", "show(history, 'acc', 'val_acc')", 2),
        ("def show(train_history, *, key):\n    print(train_history.history[key])\n", "show(history, key='acc')", 1),
        ("def show(history, key='acc'):\n    values = history.history\n    print(values[key])\n", "show(history, 'acc')", 1),
        ("def show(history, train):\n    print(history.history['accuracy'], train)\n", "show(history, 'acc')", 0),
        ("def show(history, train):\n    if train in history.history:\n        print(history.history[train])\n", "show(history, 'acc')", 0),
        ("def show(history, train):\n    train = {'acc': 'accuracy'}[train]\n    print(history.history[train])\n", "show(history, 'acc')", 0),
        ("def show(history, train):\n    print(train, history)\n", "show({'acc': 1}, 'acc')", 0),
        ("def show(history, train):\n    print(history.history[train])\n", "show(history, 'accuracy')", 0),
        ("from elsewhere import show\n", "show(history, 'acc')", 0),
        ("def show(history, train):\n    print(history[train])\n", "show(history.history, 'acc')", 1),
        ("def show(history, train):\n    print(history[train])\n", "history = {'acc': [1]}\nshow(history, 'acc')", 0),
        ("def show(history, train):\n    print(history[train])\n", "show(json.load(file), 'acc')", 0),
        (
            "def show(history, train):\n    try:\n        print(history.history[train])\n    except KeyError:\n        pass\n",
            "show(history, 'acc')",
            0,
        ),
    ],
)
def test_history_keys_handed_to_another_file(tmp_path: Path, helper: str, call: str, count: int) -> None:
    """A key that a function of another file reads the history with is one, where it is handed over."""
    (tmp_path / "plots.py").write_text(f"import matplotlib.pyplot as plt\n\n\n{helper}")
    file = tmp_path / "train.py"
    file.write_text(
        "import keras\nfrom plots import show\n\nmodel = keras.Sequential([keras.layers.Dense(10, activation='softmax')])\n"
        f"model.compile('sgd', 'categorical_crossentropy', metrics=['accuracy'])\nhistory = model.fit(x, y)\n{call}\n"
    )
    assert [one.code for one in found(file)].count("KM208") == count
