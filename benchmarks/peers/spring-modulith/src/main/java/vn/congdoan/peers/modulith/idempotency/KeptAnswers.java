package vn.congdoan.peers.modulith.idempotency;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The answers on record, by caller and key. */
interface KeptAnswers extends JpaRepository<KeptAnswer, KeptAnswer.Id> {

    /** Whether no other call with that key is under way; none will be until the transaction ends. */
    @Query(nativeQuery = true, value = "select pg_try_advisory_xact_lock(hashtextextended(:key, 1))")
    boolean tryLock(String key);
}
