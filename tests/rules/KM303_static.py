import keras

model = keras.Sequential([keras.layers.Dense(1)])


class Files:
    @staticmethod
    def write(path, comment):
        model.save_weights(path)
        print(comment)

    @staticmethod
    def write_again(comment, path):
        model.save_weights(path)  #~ KM303
        print(comment)

    @classmethod
    def write_more(cls, path, comment):
        model.save_weights(path)
        print(cls, comment)


Files.write("model.weights.h5", "written to model.h5")
Files.write_again("as old.weights.h5", "old.h5")
Files.write_more("model.weights.h5", "written to model.h5")
