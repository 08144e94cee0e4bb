package vn.congdoan.membership.grassrootsunion;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Unions that nobody may dissolve until the transaction ends.
 *
 * @param byId all of them
 * @param byTaxCode the identifiers of active unions by the tax codes of their enterprises; not all of them are held
 */
public record HeldUnions(Map<UUID, GrassrootsUnion> byId, Map<String, UUID> byTaxCode) {

    /** The union that a row names in the one way or the other; null where there is none for who sent it. */
    public @Nullable GrassrootsUnion of(@Nullable UUID id, @Nullable String taxCode) {
        var named = id != null || taxCode == null ? id : byTaxCode.get(taxCode);
        return named == null ? null : byId.get(named);
    }
}
