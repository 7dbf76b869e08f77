"""KM1: what makes two runs of one program differ."""
