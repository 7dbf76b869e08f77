import os

labels = list(set(os.listdir(".")))
