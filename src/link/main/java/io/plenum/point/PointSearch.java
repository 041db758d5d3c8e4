package io.plenum.point;

import java.util.List;

/** Finds points by the words that people use for them and for their place, as the search on every page does. */
public interface PointSearch {

    /**
     * @param query words in any order; blank for all points
     * @return what whoever is signed in may see, the best first; all points in the order of their keys
     */
    List<Point> matching(String query);

    /** Room and floor of a point in words; empty where the model does not say. */
    String placeOf(Point point);
}
