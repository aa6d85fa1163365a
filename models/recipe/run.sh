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

# Both sides of the exchange with pretraining: other sizes, everything else as for the proposer.
resized() {  # resized NAME [sizes]
  made "$1/model.pt" || recipe train --kind proposer --tokenizer "$vocabulary" --rows "$work/proposer.npz" --seed 1 --tokens 16e6 --out "$work/$1" --resume "${@:2}"
}
resized small --layers 3 --hidden 64 --intermediate 172 --heads 4 --head-size 16 &
small=$!
resized large --layers 6 --hidden 192 --intermediate 544 --heads 6 --head-size 32 &
large=$!
wait $small
wait $large

# On-policy rows: what the proposer writes to training questions, with the generator's verdicts.
sample() {  # sample QUESTIONS SAMPLES [options]
  made "$2" || recipe sample --model "$work/proposer/model.pt" --tokenizer "$vocabulary" --questions "$work/$1" --out "$work/$2" --threads 2 "${@:3}"
}
check() { made "$2" || { $generator check --samples "$work/$1" --out "$work/$2.part" && mv "$work/$2.part" "$work/$2"; }; }
score() {
  made "$2" || recipe score --model "$work/verifier2/model.pt" --tokenizer "$vocabulary" --samples "$work/$1" --out "$work/$2" --threads 2 "${@:3}"
}
sample onpolicy.questions.jsonl onpolicy.samples.jsonl --count 2 --seed 31
check onpolicy.samples.jsonl onpolicy.verdicts.jsonl
made onpolicy.npz || recipe rows --rows "$work/onpolicy.verdicts.jsonl" --tokenizer "$vocabulary" --reversed-digits --out "$work/onpolicy.npz"
made verifier/model.pt || train verifier --layers 5 --seed 2 --tokens 27.5e6 --extra "$work/onpolicy.npz" --extra-share 0.25

# Second edition: trajectories of earlier attempts and a last one, for the revision proposer (from the proposer's weights) and
# for the verifier (from those of its first edition, with more comparison chains, where that was weakest).
WIDE_MIX="--steps 1-7 --magnitudes 1-6"
rows() { questions "$1" --split train --rows $WIDE_MIX "${@:2}"; }
trajectories() {  # trajectories ROWS NAME READER [options]
  made "$2.npz" || recipe trajectories --rows "$work/$1" --for "$3" "${@:4}" --out "$work/$2.jsonl"
}
questions attempts.questions.jsonl --split train --count 6000 --seed 71 $WIDE_MIX
questions comparison.questions.jsonl --split train --count 4000 --seed 91 --families comparison $WIDE_MIX
sample attempts.questions.jsonl attempts.samples.jsonl --count 8 --batch 512 --seed 72
sample comparison.questions.jsonl comparison.samples.jsonl --count 6 --batch 512 --seed 92
check attempts.samples.jsonl attempts.verdicts.jsonl
check comparison.samples.jsonl comparison.verdicts.jsonl
rows attempts.gold.jsonl --count 6000 --seed 71 --clean-problems 1
made attempts.rows.jsonl || sort -s -t'"' -k4,4V "$work"/attempts.{verdicts,gold}.jsonl > "$work/attempts.rows.jsonl"
made comparison.rows.jsonl || cat "$work"/{attempts,comparison}.verdicts.jsonl > "$work/comparison.rows.jsonl"
rows revision.rows.jsonl --count 40000 --seed 81 --repeat 6 --corrupted-lines 0.25 --clean-problems 0.4
rows verifier2.rows.jsonl --count 40000 --seed 84 --repeat 5
rows verifier2c.rows.jsonl --count 30000 --seed 93 --repeat 5 --families comparison
made verifier2.all.jsonl || cat "$work"/verifier2{,c}.rows.jsonl > "$work/verifier2.all.jsonl"

encode() { made "$1.npz" || recipe rows --rows "$work/$1.jsonl" --tokenizer "$vocabulary" --out "$work/$1.npz" "${@:2}"; }
trajectories revision.rows.jsonl revision proposer --any-share 0.7 --seed 82
trajectories attempts.rows.jsonl revision-onpolicy proposer --any-share 0.7 --most 6 --seed 83
trajectories verifier2.all.jsonl verifier2 verifier --seed 85
trajectories comparison.rows.jsonl verifier2-onpolicy verifier --most 3 --seed 86
encode revision && encode revision-onpolicy
encode verifier2 --reversed-digits && encode verifier2-onpolicy --reversed-digits
made revision/model.pt || recipe train --kind proposer --tokenizer "$vocabulary" --rows "$work/revision.npz" --extra "$work/revision-onpolicy.npz" \
  --extra-share 0.5 --start "$work/proposer/model.pt" --peak 0.5 --seed 7 --tokens 19e6 --batch-tokens 8192 --out "$work/revision" --resume &
revision=$!
made verifier2/model.pt || recipe train --kind verifier --tokenizer "$vocabulary" --rows "$work/verifier2.npz" --extra "$work/verifier2-onpolicy.npz" \
  --extra-share 0.4 --start "$work/verifier/model.pt" --peak 0.4 --layers 5 --seed 6 --tokens 12.5e6 --batch-tokens 8192 --out "$work/verifier2" --resume &
second=$!
wait $revision
wait $second

# The mix that everything is measured on; chosen on dev questions for a spread of pass rates.
EVALUATION_MIX="--steps 2-6 --magnitudes 2-5"
mix() { questions "$1.questions.jsonl" "${@:2}" $EVALUATION_MIX; }

# Step scores: fitted on samples, and on chains, of dev questions.
chains() {  # chains QUESTIONS CHAINS [options]
  made "$2" || recipe chains --model "$work/proposer/model.pt" --revision "$work/revision/model.pt" --tokenizer "$vocabulary" --questions "$work/$1" --out "$work/$2" --batch 64 "${@:3}"
}
mix fit --split dev --count 300 --seed 41
sample fit.questions.jsonl fit.samples.jsonl --count 16 --seed 32
check fit.samples.jsonl fit.verdicts.jsonl
score fit.samples.jsonl fit.scored.jsonl
chains fit.questions.jsonl fit.chains.jsonl --count 2 --length 5 --seed 61
check fit.chains.jsonl fit.chains.verdicts.jsonl
score fit.chains.jsonl fit.chains.scored.jsonl
made reward.json || recipe fit --samples "$work/fit.scored.jsonl" --verdicts "$work/fit.verdicts.jsonl" \
  --revisions "$work/fit.chains.scored.jsonl" --revision-verdicts "$work/fit.chains.verdicts.jsonl" --out "$work/reward.json"

# Model folders.
recipe export --model "$work/proposer/model.pt" --tokenizer "$work/tokenizer" --out "$models/proposer"
recipe export --model "$work/revision/model.pt" --tokenizer "$work/tokenizer" --context 1024 --out "$models/revision"
recipe step "$models/proposer"
recipe step "$models/revision"
recipe export --model "$work/verifier2/model.pt" --tokenizer "$work/tokenizer" --reward "$work/reward.json" --context 1024 --out "$models/verifier"

for size in small large; do
  recipe export --model "$work/$size/model.pt" --tokenizer "$work/tokenizer" --out "$models/exchange/$size"
  recipe step "$models/exchange/$size"
done

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
for size in small large; do
  made "$size.samples.jsonl" || recipe sample --model "$work/$size/model.pt" --tokenizer "$vocabulary" --questions "$work/test.questions.jsonl" --count 64 --seed 33 --out "$work/$size.samples.jsonl"
  made "$size.greedy.jsonl" || recipe sample --model "$work/$size/model.pt" --tokenizer "$vocabulary" --questions "$work/test.questions.jsonl" --count 1 --temperature 0 --out "$work/$size.greedy.jsonl"
  recipe passes --samples "$work/$size.samples.jsonl" --greedy "$work/$size.greedy.jsonl" --out "$work/$size.report.json"
done
made test.first300.jsonl || head -n 300 "$work/test.scored.jsonl" > "$work/test.first300.jsonl"
chains test.questions.jsonl test.chains.jsonl --limit 300 --count 4 --length 8 --seed 62
check test.chains.jsonl test.chains.verdicts.jsonl
score test.chains.jsonl test.chains.scored.jsonl
score test.chains.jsonl test.chains.alone.jsonl --without-attempts
recipe revisions --chains "$work/test.chains.scored.jsonl" --alone "$work/test.chains.alone.jsonl" --verdicts "$work/test.chains.verdicts.jsonl" \
  --parallel "$work/test.first300.jsonl" --parallel-verdicts "$work/test.verdicts.jsonl" --reward "$work/reward.json" --out "$work/test.revisions.json"

# Kinds of labels, once: value heads on Monte-Carlo soft labels and on exact ones of the same samples, without any language-model loss.
mix soft --split train --count 1000 --seed 95
sample soft.questions.jsonl soft.samples.jsonl --count 4 --batch 512 --seed 96
check soft.samples.jsonl soft.verdicts.jsonl
made soft.rollouts.jsonl || recipe rollouts --model "$work/proposer/model.pt" --tokenizer "$vocabulary" --samples "$work/soft.samples.jsonl" --count 8 --batch 8 --seed 97 --out "$work/soft.rollouts.jsonl"
made soft.npz || recipe rows --rows "$work/soft.verdicts.jsonl" --rollouts "$work/soft.rollouts.jsonl" --tokenizer "$vocabulary" --reversed-digits --out "$work/soft.npz"
made exact.npz || recipe rows --rows "$work/soft.verdicts.jsonl" --labels prefix --tokenizer "$vocabulary" --reversed-digits --out "$work/exact.npz"
made test.labels.jsonl || head -n 250 "$work/test.samples.jsonl" | $python -c 'import json, sys
for row in map(json.loads, sys.stdin):
    print(json.dumps({**row, "samples": row["samples"][:16]}))' > "$work/test.labels.jsonl"
for labels in soft exact; do
  made "$labels/model.pt" || recipe train --kind verifier --tokenizer "$vocabulary" --rows "$work/$labels.npz" --start "$work/proposer/model.pt" --peak 0.15 \
    --values-only --layers 5 --seed 9 --tokens 1.5e6 --out "$work/$labels" --resume
  made "$labels.scored.jsonl" || recipe score --model "$work/$labels/model.pt" --tokenizer "$vocabulary" --samples "$work/test.labels.jsonl" --out "$work/$labels.scored.jsonl"
  recipe values --samples "$work/$labels.scored.jsonl" --verdicts "$work/test.verdicts.jsonl" --out "$work/$labels.json"
done

# Distilling back, where the system has answered the training questions ($work/distil.answers.jsonl):
#   ./reckon answer $work/distil.questions.jsonl --out $work/distil.answers.jsonl
# The proposer goes on with what was found and is trusted; the control has what its own samples agree on. Neither sees a reference.
made distil.questions.jsonl || $python -c 'import json, sys
rows = [row for row in map(json.loads, sys.stdin) if 2 <= row["steps"] <= 6 and 2 <= row["magnitude"] <= 5][:1600]
for name in ("samples", "questions"):
    with open(f"{sys.argv[1]}/distil.{name}.jsonl", "w") as out:
        for row in rows:
            print(json.dumps({key: value for key, value in row.items() if name == "samples" or key != "samples"}), file=out)' "$work" < "$work/attempts.samples.jsonl"
distilled() {  # distilled NAME [options of distil]
  made "$1.jsonl" || recipe distil --threshold 0.9 "${@:2}" --out "$work/$1.jsonl"
  encode "$1"
  made "$1/model.pt" || recipe train --kind proposer --tokenizer "$vocabulary" --rows "$work/$1.npz" --start "$work/proposer/model.pt" --peak 0.15 --seed 10 --tokens 0.4e6 --batch-tokens 3072 --out "$work/$1" --resume
}
before_and_after() {
  made heldout.questions.jsonl || sed -n 301,800p "$models/questions/test.jsonl" > "$work/heldout.questions.jsonl"
  for name in proposer "$@"; do
    made "$name.heldout.jsonl" || recipe sample --model "$work/$name/model.pt" --tokenizer "$vocabulary" --questions "$work/heldout.questions.jsonl" --count 16 --seed 98 --out "$work/$name.heldout.jsonl"
    score "$name.heldout.jsonl" "$name.heldout.scored.jsonl"
  done
  recipe compare --reward "$work/reward.json" $(printf -- "%s=$work/%s.heldout.scored.jsonl " before proposer $(for name in "$@"; do echo "$name" "$name"; done)) --out "$work/distilled.json"
}
if made distil.answers.jsonl; then
  distilled searched --answers "$work/distil.answers.jsonl" --questions "$work/distil.questions.jsonl"
  distilled voted --samples "$work/distil.samples.jsonl"
  before_and_after searched voted
fi

# Guard: the problems of the training rows again, with their plans; then nothing held out may be among them.
again() { questions "$1.plans.jsonl" --split train "${@:2}"; }
again proposer --count 170000 --seed 11
again verifier --count 260000 --seed 12
again revision --count 40000 --seed 81 $WIDE_MIX
again verifier2 --count 40000 --seed 84 $WIDE_MIX
again verifier2c --count 30000 --seed 93 --families comparison $WIDE_MIX
recipe guard --rows "$work"/{proposer,verifier}.jsonl "$work"/{revision,verifier2,verifier2c}.rows.jsonl \
  --trained "$work"/*.plans.jsonl "$work"/{onpolicy,attempts,comparison,soft}.questions.jsonl \
  --held-out "$work"/{test,unseen,fit}.questions.jsonl "$models"/questions/*.jsonl

card() {
  recipe card --template "recipe/cards/$1.md" --run "$work/$2" --report "$work/$3" "${@:4}" --out "$models/$1/README.md"
}
for size in small large; do
  recipe card --template recipe/cards/exchange.md --run "$work/$size" --report "$work/$size.report.json" --out "$models/exchange/$size/README.md"
done
card proposer proposer test.report.json --unseen "$work/unseen.report.json"
card verifier verifier2 test.report.json --unseen "$work/unseen.report.json"
card revision revision test.revisions.json
