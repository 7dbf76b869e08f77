"""What is known of a program, one topic a module, each computed from the tree on demand."""
