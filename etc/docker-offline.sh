#!/usr/bin/env bash
# Makes the images that others pull, where there is no registry: a Debian with the JRE of JAVA_HOME (reckon/jre:local) and on it the
# Kafka of launcher/target/lib (reckon/kafka:local). Wants Docker, debootstrap, root, and `./mvnw -Dquick package` done. Then:
#   ./reckon images --base reckon/jre:local && KAFKA_IMAGE=reckon/kafka:local docker-compose up
set -euo pipefail
cd "$(dirname "$0")/.."
. .mvn/find-jdk.sh
find_jdk

for program in docker debootstrap; do
  command -v "$program" >/dev/null || { echo "$program is not installed (Debian: apt-get install docker.io debootstrap)" >&2; exit 1; }
done
docker info >/dev/null 2>&1 || { echo "Docker does not answer: start dockerd" >&2; exit 1; }
[ -d launcher/target/lib ] || { echo "launcher/target/lib is missing: run ./mvnw -Dquick package" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! docker image inspect reckon/debian:local >/dev/null 2>&1; then
  echo "Debian…" >&2
  debootstrap --variant=minbase stable "$work/debian" >"$work/debootstrap.log" || { tail -n 5 "$work/debootstrap.log" >&2; exit 1; }
  rm -rf "$work"/debian/var/cache/apt/* "$work"/debian/var/lib/apt/lists/*
  tar -C "$work/debian" -c . | docker import - reckon/debian:local >/dev/null
fi

echo "JRE…" >&2
mkdir "$work/jre-image"
"$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.management,jdk.zipfs,jdk.net,jdk.naming.dns,jdk.localedata \
  --include-locales en --strip-debug --no-man-pages --no-header-files --output "$work/jre-image/jre"
cat >"$work/jre-image/Dockerfile" <<'DOCKERFILE'
FROM reckon/debian:local
COPY jre /opt/java
ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8
DOCKERFILE
DOCKER_BUILDKIT=0 docker build -q -t reckon/jre:local "$work/jre-image" >/dev/null

echo "Kafka…" >&2
mkdir -p "$work/kafka-image/bin"
cp -r launcher/target/lib "$work/kafka-image/libs"
# the contract of apache/kafka that we use: settings in /mnt/shared/config, the tools in /opt/kafka/bin
cat >"$work/kafka-image/bin/kafka-topics.sh" <<'SCRIPT'
#!/bin/bash
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -cp '/opt/kafka/libs/*' org.apache.kafka.tools.TopicCommand "$@"
SCRIPT
cat >"$work/kafka-image/bin/start.sh" <<'SCRIPT'
#!/bin/bash
set -e
settings=/mnt/shared/config/server.properties
kafka="java -XX:+UseSerialGC -Xmx512m -cp /opt/kafka/libs/*"
set -f # java, not the shell, reads the *
$kafka kafka.tools.StorageTool format --ignore-formatted -t 5L6g3nShT-eMCtK--X86sw -c "$settings"
exec $kafka kafka.Kafka "$settings"
SCRIPT
chmod +x "$work"/kafka-image/bin/*
cat >"$work/kafka-image/Dockerfile" <<'DOCKERFILE'
FROM reckon/jre:local
COPY libs /opt/kafka/libs
COPY bin /opt/kafka/bin
RUN mkdir -p /var/lib/kafka/data && chown 1000:1000 /var/lib/kafka/data
USER 1000:1000
EXPOSE 9092
CMD ["/opt/kafka/bin/start.sh"]
DOCKERFILE
DOCKER_BUILDKIT=0 docker build -q -t reckon/kafka:local "$work/kafka-image" >/dev/null
docker images --filter 'reference=reckon/*:local' --format '{{.Repository}}:{{.Tag}}  {{.Size}}'
