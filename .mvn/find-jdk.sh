# Finds a JDK new enough to build and run Reckon and exports it as JAVA_HOME.
# Sourced by mvnw and reckon. POSIX sh only: macOS still ships bash 3.2, Debian's sh is dash.
#
# Order: JAVA_HOME, then `java` on PATH, each only if new enough; else the best of the installed JDKs. Best is the newest
# long-term-support release (the ones Reckon is tested on), or the newest of all where there is none.

RECKON_JDK_MINIMUM=21

# Prints the major version of the JDK in $1; nothing when there is no JDK (a runtime without javac does not count).
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  jdk_version=
  if [ -r "$1/release" ]; then
    jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$jdk_version" ]; then
    jdk_version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p')
  fi
  printf '%s' "$jdk_version"
}

jdk_is_new_enough() {
  jdk_found=$(jdk_major "$1")
  [ "${jdk_found:-0}" -ge "$RECKON_JDK_MINIMUM" ]
}

# Prints the home of the `java` on PATH. A shim (jenv, asdf) is no link into a JDK, so in the end java itself is asked.
jdk_on_path() {
  jdk_command=$(command -v java) || return 0
  while [ -L "$jdk_command" ]; do
    jdk_target=$(readlink "$jdk_command")
    case $jdk_target in
      /*) jdk_command=$jdk_target ;;
      *) jdk_command=$(dirname "$jdk_command")/$jdk_target ;;
    esac
  done
  jdk_home=$(cd "$(dirname "$jdk_command")/.." 2>/dev/null && pwd -P)
  if [ ! -r "$jdk_home/release" ]; then
    jdk_home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  printf '%s' "$jdk_home"
}

# Prints the homes of the installed JDKs that are new enough, each behind a key that sorts the best one last.
jdk_candidates() {
  set +f # mvnw runs with globbing off
  for jdk_home in \
    /usr/lib/jvm/* \
    "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$(/usr/libexec/java_home -v "$RECKON_JDK_MINIMUM+" 2>/dev/null)"; do
    jdk_is_new_enough "$jdk_home" || continue
    jdk_is_lts=0
    [ $(((jdk_found - 21) % 4)) -ne 0 ] || jdk_is_lts=1
    printf '%s %03d %s\n' "$jdk_is_lts" "$jdk_found" "$jdk_home"
  done
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && jdk_is_new_enough "$JAVA_HOME"; then
    return 0
  fi
  JAVA_HOME=$(jdk_on_path)
  if [ -z "$JAVA_HOME" ] || ! jdk_is_new_enough "$JAVA_HOME"; then
    JAVA_HOME=$(jdk_candidates | LC_ALL=C sort | tail -n 1 | cut -d ' ' -f 3-)
  fi
  if [ -z "$JAVA_HOME" ]; then
    echo "Reckon needs a JDK $RECKON_JDK_MINIMUM or newer: install one (such as Eclipse Temurin 25) or set JAVA_HOME to it." >&2
    return 1
  fi
  export JAVA_HOME
  jdk_found=$(jdk_major "$JAVA_HOME")
}
