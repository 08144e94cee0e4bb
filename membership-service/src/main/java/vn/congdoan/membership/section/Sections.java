package vn.congdoan.membership.section;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;

/** The parts of unions on record. Those that the present caller may not see are found by none of the look-ups. */
@ApplicationScoped
class Sections implements PanacheRepositoryBase<Section, UUID>, VisibleRecords {

    private final Jurisdiction jurisdiction;

    Sections(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * The section that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    Section get(UUID id) {
        return inSight(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Lets nobody else change it until the transaction ends, and shows it as whoever did so before left it. */
    @Transactional(TxType.MANDATORY)
    void hold(Section section) {
        getEntityManager().refresh(section, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The part of the union of that identifier, held as it is until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Section> holdIn(GrassrootsUnion union, UUID id) {
        return find("from Section s where s.id = ?1 and s.union.id = ?2", id, union.id())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .singleResultOptional();
    }

    /** How many groups of it are active. */
    long activeGroups(Section section) {
        return count("parentId = ?1 and dissolvedOn is null", section.id());
    }

    /** The date of the last thing that happened to it or to a group of it. */
    @Transactional(TxType.MANDATORY)
    LocalDate lastChange(Section section) {
        return (LocalDate) getEntityManager()
                .createNativeQuery("""
                        select max(greatest(established_on, dissolved_on))
                        from union_section
                        where id = :id or parent_id = :id
                        """, LocalDate.class)
                .setParameter("id", section.id())
                .getSingleResult();
    }

    @Override
    public String collection() {
        return "sections";
    }

    @Override
    public boolean contains(UUID id) {
        return inSight(id).isPresent();
    }

    private Optional<Section> inSight(UUID id) {
        var sight = jurisdiction.sight();
        var criteria = new Criteria()
                .and("s.id = :id", "id", id)
                .and("s.union.organization.path like :sight", "sight", sight.subtree())
                .and("s.union.id = :own", "own", sight.union());
        return find("from Section s " + criteria.where(), criteria.parameters()).singleResultOptional();
    }
}
