/** True in a release build only: folds away what belongs to the test runtime. Set by build/vite/. */
declare const __RELEASE__: boolean
