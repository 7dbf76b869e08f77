"""KM4 and KM5: names, arguments and methods, driven by rows."""
