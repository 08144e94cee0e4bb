package vn.congdoan.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** All kinds of rows that can be imported. */
@ApplicationScoped
class Importables {

    private final Instance<Importable<?>> all;

    Importables(@Any Instance<Importable<?>> all) {
        this.all = all;
    }

    Importable<?> of(ImportKind kind) {
        return all.stream()
                .filter(importable -> importable.kind() == kind)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("nobody imports " + kind));
    }
}
