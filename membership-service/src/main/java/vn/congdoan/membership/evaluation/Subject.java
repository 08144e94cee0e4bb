package vn.congdoan.membership.evaluation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Organization;

/**
 * Who is evaluated.
 *
 * @param organization the organization that is, or the one directly above the grassroots union
 * @param union absent where the organization itself is evaluated
 * @param enterpriseKind that of the union's enterprise; absent without one
 */
record Subject(
        Organization organization,
        @Nullable GrassrootsUnion union,
        @Nullable EnterpriseKind enterpriseKind) {

    UnionLevel level() {
        return union == null ? UnionLevel.UPPER_LEVEL : UnionLevel.GRASSROOTS;
    }

    @Nullable
    UUID unionId() {
        return union == null ? null : union.id();
    }

    @Nullable
    UnionKind unionKind() {
        return union == null ? null : union.kind();
    }

    @Nullable
    Sector sector() {
        return Optional.ofNullable(union).flatMap(GrassrootsUnion::sector).orElse(null);
    }

    /** By which it is told from every other. */
    String key() {
        return union == null ? organization.code() : union.id().toString();
    }
}
