"""What others make of the same model: the yardsticks that `./reckon bench engine` prints beside the engine."""
