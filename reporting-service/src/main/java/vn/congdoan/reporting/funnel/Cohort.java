package vn.congdoan.reporting.funnel;

import vn.congdoan.contracts.vocabulary.Sector;

/**
 * Enterprises that reports don't tell apart.
 *
 * @param place the code of the organization directly below the whole, or of the whole, to which they are counted
 */
record Cohort(String place, Sector sector, EnterpriseSize size, Stages stages) {

    Coverage coverage() {
        Share enterprises = Share.of(
                stages.founded().enterprises(),
                stages.listed().enterprises() - stages.founded().enterprises());
        Share workers = Share.of(
                stages.founded().workers(),
                stages.listed().workers() - stages.founded().workers());
        return new Coverage(
                enterprises,
                workers,
                size.isLarge() ? enterprises : Share.of(0, 0),
                size.isLarge() ? workers : Share.of(0, 0));
    }

    String key(FunnelBy by) {
        return switch (by) {
            case ORGANIZATION -> place;
            case SECTOR -> sector.name();
            case SIZE -> size.name();
        };
    }
}
