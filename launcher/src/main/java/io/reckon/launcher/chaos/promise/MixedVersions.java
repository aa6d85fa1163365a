package io.reckon.launcher.chaos.promise;

/** P11: needs a version that was released before this one, and there is none. */
final class MixedVersions implements Promise {
    @Override
    public Finding prove(Stage stage) {
        return new Finding().cannotRun("no version was released before this one, with which it could be mixed");
    }
}
