//! What leaves the program, over whole evenings.
