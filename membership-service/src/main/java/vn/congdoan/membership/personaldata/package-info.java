/**
 * The rights of those whose data is on record, by Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: access, correction, erasure,
 * the citizen number by purpose, and an end to what is kept.
 */
@NullMarked
package vn.congdoan.membership.personaldata;

import org.jspecify.annotations.NullMarked;
