import matplotlib.pyplot as plt
from keras.callbacks import History


def show(history: History):
    loss, acc, val_loss, val_acc, lr = history.history.values()  #~ KM624
    plt.plot(loss)


def pair(hist):
    train_loss, accuracy = list(hist.history.values())  #~ KM624
    loss, mae = hist.history.values()
    accuracy, loss = hist.history.values()
    loss, (acc, other) = hist.history.values()
    return train_loss, accuracy


def other(browser):
    loss, acc = browser.history.values()
    return loss
