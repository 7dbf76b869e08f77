"""Memory that grows where it is asked for, under a name that is free."""

import tensorflow as tf


def choose(gpu, grows):
    if gpu == "-1":
        pass
    else:
        pass
        tf.config.set_visible_devices([each for place, each in enumerate(tf.config.list_physical_devices("GPU")) if str(place) in gpu.split(",")], "GPU")
    if grows:
        for device in tf.config.list_physical_devices("GPU"):
            tf.config.experimental.set_memory_growth(device, True)
    return gpu
