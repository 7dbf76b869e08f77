"""The order of a set of strings changes from process to process; nothing here depends on Keras."""

import pytest

SEEDS = range(8)
WORDS = "['cat', 'dog', 'bird', 'fish', 'horse', 'mouse']"
UNSTABLE = {
    "list(set(words))": "list(set(words))",
    "tuple(set(words))": "tuple(set(words))",
    "[*set(words)]": "[*set(words)]",
    "{l: i for i, l in enumerate(set(words))}": "[(l, i) for i, l in enumerate(set(words))]",
    "dict(zip(set(words), range(6)))": "list(dict(zip(set(words), range(6))).items())",
    "np.array(list(set(words)))": "__import__('numpy').array(list(set(words))).tolist()",
    "list(frozenset(words))": "list(frozenset(words))",
    "list({'cat', 'dog', 'bird', 'fish'})": "list({'cat', 'dog', 'bird', 'fish'})",
    "[w for w in {w.upper() for w in words}]": "[w for w in {w.upper() for w in words}]",
    "list(set(words) - {'cat'})": "list(set(words) - {'cat'})",
    "list(set(words).union(['cow']))": "list(set(words).union(['cow']))",
    "list(set(words)).index('cat')": "list(set(words)).index('cat')",
    "list of a set of tuples": "list({(w, 1) for w in words})",
}
STABLE = {
    "sorted(set(words))": "sorted(set(words))",
    "list(dict.fromkeys(words))": "list(dict.fromkeys(words))",
    "np.unique(words)": "__import__('numpy').unique(words).tolist()",
    "len, min, max of a set": "(len(set(words)), min(set(words)), max(set(words)))",
    "list(set(words)) sorted in place": "(lambda x: (x.sort(), x)[1])(list(set(words)))",
    "list(set(numbers))": "list(set([8, 3, 5, 1]))",
    "list(set(pairs of numbers))": "list(set(zip([8, 3, 5], [3, 5, 1])))",
}


def orders(run_python, expression, **environment):
    """How many different values an expression has under eight hash seeds."""
    code = f"words = {WORDS}\nprint(repr({expression}))"
    return len({run_python(code, PYTHONHASHSEED=str(seed), **environment) for seed in SEEDS})


@pytest.mark.parametrize("name", UNSTABLE)
def test_unstable(run_python, record, name):
    """`{name}`"""
    count = orders(run_python, UNSTABLE[name])
    assert count > 1
    record("changes from run to run")


@pytest.mark.parametrize("name", STABLE)
def test_stable(run_python, record, name):
    """`{name}`"""
    assert orders(run_python, STABLE[name]) == 1
    record("the same on each run")


def test_numbers_depend_on_the_data(record):
    """`list(set(numbers))` in two orders of the data"""
    assert list(set([8, 0])) != list(set([0, 8]))
    record("depends on the order of the data")


def test_hash_seed_set_inside(run_python, record):
    """`os.environ["PYTHONHASHSEED"] = "0"` in the program itself"""
    code = f"import os\nos.environ['PYTHONHASHSEED'] = '0'\nprint(list(set({WORDS})))"
    assert len({run_python(code, PYTHONHASHSEED="random") for _ in range(6)}) > 1
    record("changes from run to run")
