#!/usr/bin/env bash
# Unpacks a complete PostgreSQL 17 with TimescaleDB (Apache-2 edition) into a folder, from Debian's own signed packages.
# Nothing is installed on the machine, no root is needed, and the host's C library may be older than the packages' own.
#   docker/embedded-timescaledb.sh FOLDER        does nothing where FOLDER is complete already
set -uo pipefail

to=${1:?usage: embedded-timescaledb.sh FOLDER}
[ -f "$to/complete" ] && exit 0

stop() { printf 'Plenum: %s\n' "$*" >&2; exit 1; }
say() { printf '        %s\n' "$*"; }

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
instead="Use a TimescaleDB of your own instead: set PLENUM_DATABASE_URL, or start docker/compose.yaml."
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || stop "the embedded TimescaleDB is for Linux on x86-64. $instead"
for tool in apt-get dpkg; do command -v "$tool" >/dev/null || stop "$tool is needed to unpack the embedded TimescaleDB. $instead"; done
[ -r "$keyring" ] || stop "Debian's archive keyring is missing (package debian-archive-keyring). $instead"

packages="postgresql-17 postgresql-client-17 postgresql-17-timescaledb libc6 libpq5 libssl3t64 libicu76 libxml2 libxslt1.1
libzstd1 liblz4-1 zlib1g libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 libcom-err2 libkeyutils1 libldap2 libsasl2-2
libpam0g libaudit1 libcap-ng0 libselinux1 libpcre2-8-0 libsystemd0 libgcc-s1 libstdc++6 libuuid1 liblzma5 libreadline8t64
libtinfo6 libnuma1 libcap2 tzdata"

# The mirror that this machine is set up for; only its release is another one.
mirror() {
    {
        sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources
        sed -n 's/^deb \(\[[^]]*\] \)*\([^ ]*\) .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
    } 2>/dev/null | grep -E '/debian/?$' | head -n 1
}

work=$to.part
rm -rf "$work"
mkdir -p "$work"/{apt/etc/apt.conf.d,apt/etc/sources,apt/state/lists/partial,apt/cache/archives/partial,debs,root} ||
    stop "cannot write to $(dirname "$to"); set PLENUM_CACHE to a folder that can be written."
uri=$(mirror)
[ -n "$uri" ] || stop "no Debian mirror is configured on this machine. $instead"

cat >"$work/apt/etc/sources/trixie.sources" <<SOURCE
Types: deb
URIs: $uri
Suites: trixie
Components: main
Signed-By: $keyring
SOURCE
: >"$work/apt/status"
cat >"$work/apt/apt.conf" <<CONF
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$work/apt/etc/sources";
Dir::Etc::parts "$work/apt/etc/apt.conf.d";
Dir::State "$work/apt/state";
Dir::State::status "$work/apt/status";
Dir::Cache "$work/apt/cache";
APT::Sandbox::User "root";
APT::Architecture "amd64";
APT::Get::List-Cleanup "0";
Acquire::Languages "none";
CONF
export APT_CONFIG=$work/apt/apt.conf

say "Fetching TimescaleDB from Debian's packages (about 40 MB, once)"
apt-get -qq update >"$work/log" 2>&1 || { tail -n 3 "$work/log" >&2; stop "Debian's package lists cannot be fetched; check the network. $instead"; }
# shellcheck disable=SC2086
(cd "$work/debs" && apt-get -qq download $packages) >>"$work/log" 2>&1 ||
    { tail -n 3 "$work/log" >&2; stop "the TimescaleDB packages cannot be fetched; check the network and the free space of $work. $instead"; }

say "Unpacking"
for deb in "$work"/debs/*.deb; do
    dpkg -x "$deb" "$work/root" || stop "$(basename "$deb") cannot be unpacked; is the disk full?"
done

# Every program runs through the bundled loader with the bundled libraries. PostgreSQL finds its own folders by argv[0].
programs=$work/root/usr/lib/postgresql/17/bin
mkdir -p "$programs/real"
for program in "$programs"/*; do
    [ -f "$program" ] || continue
    name=$(basename "$program")
    mv "$program" "$programs/real/$name"
    cat >"$program" <<'WRAPPER'
#!/bin/sh
root=$(cd "$(dirname "$0")/../../../../.." && pwd)
lib=$root/usr/lib/x86_64-linux-gnu
exec "$lib/ld-linux-x86-64.so.2" --argv0 "$root/usr/lib/postgresql/17/bin/$(basename "$0")" --library-path "$lib" "$root/usr/lib/postgresql/17/bin/real/$(basename "$0")" "$@"
WRAPPER
    chmod 755 "$program"
done

rm -rf "$work/apt" "$work/debs" "$work/log"
chmod -R a+rX "$work"
touch "$work/complete"
rm -rf "$to"
mv "$work" "$to" || stop "cannot move $work to $to."
