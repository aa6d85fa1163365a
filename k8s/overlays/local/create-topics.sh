#!/bin/bash
# Makes Reckon's topics on the broker $1, which may still be starting; those that are there are left as they are.
set -euo pipefail
broker=$1

topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --create --if-not-exists --replication-factor 1 "$@"
}

topic --topic questions --partitions 4
topic --topic answers --partitions 4
topic --topic questions.dlq --partitions 1
topic --topic policies --partitions 1 --config cleanup.policy=compact
# As many partitions as questions, and time for a scheduler to take over what the one before it did not commit.
topic --topic search-journal --partitions 4 --config cleanup.policy=compact --config min.compaction.lag.ms=3600000
