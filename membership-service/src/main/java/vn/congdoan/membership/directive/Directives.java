package vn.congdoan.membership.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.organization.Organization;

/** The directives on record. They are open to the whole federation, as the tree and its plans are. */
@ApplicationScoped
public class Directives implements PanacheRepositoryBase<Directive, UUID> {

    private static final int MOST_IMPLEMENTING = 100;

    /**
     * The directive that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    Directive get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Lets nobody else change it until the transaction ends, and shows it as whoever did so before left it. */
    @Transactional(TxType.MANDATORY)
    void hold(Directive directive) {
        getEntityManager().refresh(directive, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * What is wrong where a field names no directive of the tree.
     *
     * @param organization whose tree that is
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Invalid> errorOf(String pointer, UUID id, Organization organization) {
        return inTreeOf(organization, List.of(id)).isEmpty() ? Optional.of(unknown(pointer)) : Optional.empty();
    }

    /**
     * What is wrong where a field names no programme of the tree for that year.
     *
     * @param organization whose tree that is
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Invalid> errorOfProgramme(String pointer, UUID id, Organization organization, int year) {
        var found = inTreeOf(organization, List.of(id)).stream().findFirst();
        if (found.isEmpty()) {
            return Optional.of(unknown(pointer));
        }
        var programme = found.get();
        if (!programme.isProgramme()) {
            return Optional.of(Invalid.at(pointer, "programme.not-one"));
        }
        return year < programme.firstYear() || year > programme.lastYear()
                ? Optional.of(Invalid.at(pointer, "programme.other-years", programme.firstYear(), programme.lastYear()))
                : Optional.empty();
    }

    static Invalid unknown(String pointer) {
        return Invalid.at(pointer, "directive.unknown");
    }

    /** Those of the identifiers that directives of the tree have. */
    Set<UUID> known(Collection<UUID> ids, Organization organization) {
        return ids.isEmpty()
                ? Set.of()
                : inTreeOf(organization, ids).stream().map(Directive::id).collect(Collectors.toSet());
    }

    private List<Directive> inTreeOf(Organization organization, Collection<UUID> ids) {
        return list("id in ?1 and organization.path like ?2", ids, organization.rootCode() + "/%");
    }

    /** Whether the document is on the register. Nobody else puts it there until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    boolean isRegistered(NewDirective request) {
        var issuer = request.issuer() == null ? "" : request.issuer();
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:directive, 0))) locked")
                .setParameter(
                        "directive",
                        String.join(
                                "/",
                                "directive",
                                request.organizationCode(),
                                issuer,
                                request.document().number()))
                .getSingleResult();
        return count(
                        "organization.code = ?1 and coalesce(issuer, '') = ?2 and documentNumber = ?3"
                                + " and documentIssuedOn = ?4",
                        request.organizationCode(),
                        issuer,
                        request.document().number(),
                        request.document().issuedOn())
                > 0;
    }

    /** The first that implement it, in the order of their registration. */
    List<UUID> implementing(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select directive.id from Directive directive join directive.implementedIds implemented"
                                + " where implemented = :id order by directive.id",
                        UUID.class)
                .setParameter("id", id)
                .setMaxResults(MOST_IMPLEMENTING)
                .getResultList();
    }
}
