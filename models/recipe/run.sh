#!/usr/bin/env bash
# Makes the embedded models from nothing: data, tokenizer, training, samples, export, measurements, cards.
#
#   models/recipe/run.sh [WORK]      WORK: folder for data and checkpoints, outside git (default: ./recipe-work)
#
# Every stage leaves its files in WORK and is skipped where they exist; trainings go on from their checkpoints.
# Needs Python 3.11 with requirements.txt and the generator: ./mvnw -pl models -am -DskipTests package
set -euo pipefail
shopt -s nullglob

recipe=$(cd "$(dirname "$0")" && pwd)
models=$(dirname "$recipe")
work=$(realpath -m "${1:-recipe-work}")
generator=${GENERATOR:-java -jar $models/target/reckon-models.jar} # Java 21 or newer
python=${PYTHON:-python3}
mkdir -p "$work"
cd "$models"

recipe() { $python -m recipe "$@"; }
questions() { [ -e "$work/$1" ] || { $generator "${@:2}" --out "$work/$1.part" && mv "$work/$1.part" "$work/$1"; }; }
made() { [ -e "$work/$1" ]; }

# Data: 60 % of the proposer's rows are clean, the others carry errors forward; the verifier's are mostly corrupted.
questions proposer.jsonl --split train --count 170000 --seed 11 --rows --corrupted-lines 0.35 --clean-problems 0.6
questions verifier.jsonl --split train --count 260000 --seed 12 --rows --corrupted-lines 0.35 --clean-problems 0.15
questions onpolicy.questions.jsonl --split train --count 5000 --seed 21
made words.txt || $generator vocabulary --out "$work/words.txt"
made tokenizer || recipe tokenizer --words "$work/words.txt" --out "$work/tokenizer"
vocabulary=$work/tokenizer/tokenizer.json
made proposer.npz || recipe rows --rows "$work/proposer.jsonl" --tokenizer "$vocabulary" --out "$work/proposer.npz"
made verifier.npz || recipe rows --rows "$work/verifier.jsonl" --tokenizer "$vocabulary" --reversed-digits --out "$work/verifier.npz"

# Trainings: one core each, at the same time; the verifier stops where the on-policy rows join, and then decays faster.
train() { recipe train --tokenizer "$vocabulary" --rows "$work/$1.npz" --out "$work/$1" --kind "$1" --resume "${@:2}"; }
made proposer/model.pt || train proposer --layers 4 --seed 1 --tokens 16e6 &
proposer=$!
made onpolicy.npz || train verifier --layers 5 --seed 2 --tokens 30e6 --stop-at 23.4e6 &
verifier=$!
wait $proposer
wait $verifier

# On-policy rows: what the proposer writes to training questions, with the generator's verdicts.
sample() {  # sample QUESTIONS SAMPLES [options]
  made "$2" || recipe sample --model "$work/proposer/model.pt" --tokenizer "$vocabulary" --questions "$work/$1" --out "$work/$2" --threads 2 "${@:3}"
}
check() { made "$2" || { $generator check --samples "$work/$1" --out "$work/$2.part" && mv "$work/$2.part" "$work/$2"; }; }
score() {
  made "$2" || recipe score --model "$work/verifier/model.pt" --tokenizer "$vocabulary" --samples "$work/$1" --out "$work/$2" --threads 2
}
sample onpolicy.questions.jsonl onpolicy.samples.jsonl --count 2 --seed 31
check onpolicy.samples.jsonl onpolicy.verdicts.jsonl
made onpolicy.npz || recipe rows --rows "$work/onpolicy.verdicts.jsonl" --tokenizer "$vocabulary" --reversed-digits --out "$work/onpolicy.npz"
made verifier/model.pt || train verifier --layers 5 --seed 2 --tokens 27.5e6 --extra "$work/onpolicy.npz" --extra-share 0.25

# The mix that everything is measured on; chosen on dev questions for a spread of pass rates.
EVALUATION_MIX="--steps 2-6 --magnitudes 2-5"

# Step score: fitted on samples of dev questions.
mix() { questions "$1.questions.jsonl" "${@:2}" $EVALUATION_MIX; }
mix fit --split dev --count 300 --seed 41
sample fit.questions.jsonl fit.samples.jsonl --count 16 --seed 32
check fit.samples.jsonl fit.verdicts.jsonl
score fit.samples.jsonl fit.scored.jsonl
made reward.json || recipe fit --samples "$work/fit.scored.jsonl" --verdicts "$work/fit.verdicts.jsonl" --out "$work/reward.json"

# Model folders.
recipe export --model "$work/proposer/model.pt" --tokenizer "$work/tokenizer" --out "$models/proposer"
recipe export --model "$work/verifier/model.pt" --tokenizer "$work/tokenizer" --reward "$work/reward.json" --out "$models/verifier"

# Measurements on the evaluation mix, and on the same calculations in phrasings never trained on.
measure() {
  sample "$1.questions.jsonl" "$1.samples.jsonl" --count 64 --seed "$2"
  check "$1.samples.jsonl" "$1.verdicts.jsonl"
  score "$1.samples.jsonl" "$1.scored.jsonl"
  recipe evaluate --samples "$work/$1.scored.jsonl" --verdicts "$work/$1.verdicts.jsonl" --reward "$work/reward.json" --out "$work/$1.report.json"
}
mix test --split test --count 500 --seed 51
mix unseen --split unseen-phrasings --count 200 --seed 52
measure test 33
measure unseen 34

# Guard: the problems of the training rows again, with their plans; then nothing held out may be among them.
questions proposer.questions.jsonl --split train --count 170000 --seed 11
questions verifier.questions.jsonl --split train --count 260000 --seed 12
recipe guard --rows "$work"/{proposer,verifier}.jsonl --trained "$work"/{proposer,verifier,onpolicy}.questions.jsonl \
  --held-out "$work"/{test,unseen,fit}.questions.jsonl "$models"/questions/*.jsonl

for model in proposer verifier; do
  recipe card --template "recipe/cards/$model.md" --run "$work/$model" --report "$work/test.report.json" \
    --unseen "$work/unseen.report.json" --out "$models/$model/README.md"
done
