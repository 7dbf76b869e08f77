from tensorflow.keras import layers, utils

cells = [layers.LSTMCell(2), layers.LSTMCell(3)]
layers.StackedRNNCells(cells, reverse_state_order=True)
layers.StackedRNNCells(cells)
layers.StackedRNNCells(cells)

utils.image_dataset_from_directory("images", crop_to_aspect_ratio=True)
utils.image_dataset_from_directory("images", crop_to_aspect_ratio=True)
