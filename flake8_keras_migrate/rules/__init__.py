"""The rules, a folder for each code group and a module for each hazard."""
