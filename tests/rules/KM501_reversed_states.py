from tensorflow.keras import layers, utils

cells = [layers.LSTMCell(2), layers.LSTMCell(3)]
layers.StackedRNNCells(cells, reverse_state_order=True)  #~ KM501
layers.StackedRNNCells(cells, reverse_state_order=False)  #~ KM501
layers.StackedRNNCells(cells)

utils.image_dataset_from_directory("images", smart_resize=True)  #~ KM502
utils.image_dataset_from_directory("images", crop_to_aspect_ratio=True)
