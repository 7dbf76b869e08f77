"""A package of one's own that has such modules."""

from mykeras.optimizer_v2.adam import Adam

from . import optimizer_v2

print(optimizer_v2.adam, Adam)
