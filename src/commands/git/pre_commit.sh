#!/bin/sh
# Made by `mw git setup`: a commit waits while `mw check` finds a problem in the files that it changes, as they are committed.
# Once without it: git commit --no-verify
journal=JOURNAL
if ! command -v mw >/dev/null; then
    echo 'mw is not on this machine: not checked' >&2
    exit 0
fi
export journal
# What is committed is what git was told to add, and not what lies in the folder. Mostly the two are the same.
if git --literal-pathspecs diff-files --quiet --ignore-submodules -- "$journal" &&
    test -z "$(git --literal-pathspecs ls-files --others -- "$journal" | head -n 1)"; then
    copy=.
else
    copy=$(mktemp -d) || exit 1
    trap 'rm -rf "$copy"' EXIT
    trap 'exit 1' HUP INT TERM
    export copy
    git --literal-pathspecs ls-files -z -- "$journal" | git checkout-index --quiet -z --stdin --prefix="$copy/"
    # A client's folder that is a repository of its own is no part of the commit. It is looked at as it lies there: others name it.
    git --literal-pathspecs ls-files -s -z -- "$journal" | xargs -0 sh -c '
        tab=$(printf "\t")
        for entry do
            path=${entry#*"$tab"}
            case $entry in
                160000*) test ! -d "$path" || { mkdir -p "$copy/$path" && cp -R "$path/." "$copy/$path/"; } ;;
            esac
        done
    ' sh
fi
git --literal-pathspecs diff --cached --name-only -z --diff-filter=d --ignore-submodules -- "$journal" | {
    cd "$copy" && xargs -0 sh -c '
        test $# -eq 0 || exec mw --journal "$journal" --quiet check -- "$@"
    ' sh
}
