/** Every element in one file that imports nothing: what is pinned by its integrity is pinned wholly. */
import "./join-community.ts";
import "./news/news.ts";
import "./opened/opened.ts";
