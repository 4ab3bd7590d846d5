# Ends every process of one test session, however the test ends: it waits for the end of its
# standard input, which closes with the test's process even when that one is killed.
# $1: the environment entry that all processes of the session carry.
mark=$1
cat >/dev/null

mine() {
    grep -lszxF -- "$mark" /proc/[0-9]*/environ | tr -dc '0-9\n'
}

end_with() {
    for try in $(seq 40); do
        pids=$(mine)
        [ -z "$pids" ] && exit 0
        # TERM is said once, so that a program's own clean end is not disturbed.
        if [ "$1" = KILL ] || [ "$try" = 1 ]; then kill "-$1" $pids 2>/dev/null; fi
        sleep 0.05
    done
}

end_with TERM
end_with KILL
exit 1
