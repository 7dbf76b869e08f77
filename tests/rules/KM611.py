import os
import pathlib
import tarfile

import keras
from keras.utils import get_file

path = keras.utils.get_file("data.zip", origin="file:///data.zip", extract=True)  #~ KM611
folder = os.path.dirname(get_file("data.zip", "file:///data.zip", extract=True))  #~ KM611
get_file("data.zip", "file:///data.zip", extract=True)  #~ KM611
get_file("data.zip", "file:///data.zip")
plain = get_file("data.txt", "file:///data.txt")
no = get_file("data.zip", "file:///data.zip", extract=False)

flowers = get_file("flower_photos", "file:///flower_photos.tgz", untar=True)  #~ KM611
flowers = pathlib.Path(flowers)
images = list(flowers.glob("*/*.jpg"))
reviews = get_file("reviews_v1.tar.gz", "file:///reviews_v1.tar.gz", untar=True, cache_dir=".")  #~ KM611
train = os.path.join(os.path.dirname(reviews), "reviews", "train")
climate = get_file(origin="file:///climate.csv.zip", extract=True)  #~ KM611
table, _ = os.path.splitext(climate)
roses = os.path.join(get_file("flowers", "file:///flowers.tgz", untar=True), "roses")  #~ KM611
named = get_file(name, url, untar=True)  #~ KM611
opened = get_file("data.tgz", "file:///data.tgz", extract=True)  #~ KM611
with tarfile.open(opened) as archive:
    archive.extractall()
models = get_file("models.zip", "file:///models.zip", extract=True)  #~ KM611
models = os.path.join(os.path.dirname(models), "models")
table = os.path.join(models, "table")

# Written for the folder that is returned.
inside = get_file("photos", "file:///photos.tgz", untar=True)
photos = os.path.join(inside, "photos")
cats = get_file("cats.zip", "file:///cats.zip", extract=True)
train = os.path.join(cats, "cats", "train")
dogs = get_file("dogs.zip", "file:///dogs.zip", extract=True)
dogs = pathlib.Path(dogs) / "dogs"


def fetch(get_file):
    return get_file("data.zip", extract=True)
