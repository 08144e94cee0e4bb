package vn.congdoan.membership.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of the classification of enterprises. */
@ConfigMapping(prefix = "congdoan.survey")
interface SurveyConfig {

    /** The fewest workers for whom a union is worked for: districts leave those under 20 out of their plans. */
    @WithDefault("20")
    int eligibleFrom();

    /**
     * From so many workers on, a union is to be worked for first: Plan 04/KH-TLĐ of 2016-01-22 asks for one in 90 % of the
     * enterprises with 30 workers or more.
     */
    @WithDefault("30")
    int priorityFrom();

    /** The most workers from outside the family that a family business has. */
    @WithDefault("0")
    int outsideFamily();
}
