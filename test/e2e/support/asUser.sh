#!/bin/sh
# Starts Electron as another user: Playwright runs as root, and Chromium's sandbox does not start for root.
# exec, so that the process Playwright watches and ends is Electron itself.
exec setpriv --reuid="$HOMEWARD_RUN_AS" --regid="$HOMEWARD_RUN_AS" --clear-groups \
  env HOME="$HOMEWARD_HOME" "$HOMEWARD_ELECTRON" "$@"
