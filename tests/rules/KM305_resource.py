import os

import pkg_resources
from pkg_resources import resource_filename
from tensorflow.keras.models import load_model

spacing = load_model(pkg_resources.resource_filename("spacing", os.path.join("resources", "models", "spacing")))  #~ KM305
folder = resource_filename(__name__, "models/tagger")
tagger = load_model(folder)  #~ KM305

# A file that Keras 3 reads, or a name that is not known.
words = load_model(resource_filename("spacing", "models/words.keras"))
chosen = load_model(resource_filename("spacing", input()))
starred = load_model(resource_filename(*os.environ["MODEL"].split(":")))
