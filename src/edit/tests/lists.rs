use super::*;

fn activity() -> Value {
    map(&[("title", text("Ask: first")), ("resources", list(&["x\ny"])), ("times", Value::Whole(2))])
}

#[test]
fn an_item_stands_below_the_last_one() {
    let check = |before, after| check(before, &append("a", text("new")), after);
    check("a:\n  - x\nb: 2\n", "a:\n  - x\n  - new\nb: 2\n");
    check("a:\n- x # why\nb: 2\n", "a:\n- x # why\n- new\nb: 2\n");
    check("a:\n -   x\n -   y\nb: 2\n", "a:\n -   x\n -   y\n -   new\nb: 2\n");
    check("a:\n     - x\n\n     - y\n\nb: 2\n", "a:\n     - x\n\n     - y\n     - new\n\nb: 2\n");
    check("a:\n  - x\n  # below\n    # deeper\nb: 2\n", "a:\n  - x\n  - new\n  # below\n    # deeper\nb: 2\n");
    check("a:\n  - x\n      # deeper\n  # below\n", "a:\n  - x\n      # deeper\n  - new\n  # below\n");
    check("a:\n  - b: 1\n    c:\n      - d\n", "a:\n  - b: 1\n    c:\n      - d\n  - new\n");
    check("a:\n  - |\n    x\n  - >-\n    y\nb: 2\n", "a:\n  - |\n    x\n  - >-\n    y\n  - new\nb: 2\n");
    check("a:\n  -\n  -\nb: 2\n", "a:\n  -\n  -\n  - new\nb: 2\n");
    check("a: [x]\n", "a: [x, new]\n");
    check("a: []\n", "a: [new]\n");
    check("a: [ ] # none\n", "a: [ new ] # none\n");
    check("a: [x, y,] # why\n", "a: [x, y, new,] # why\n");
    check("a: [\n    x, # one\n    y # two\n  ]\n", "a: [\n    x, # one\n    y, # two\n    new\n  ]\n");
    check("a: [\n    x,\n    y ]\n", "a: [\n    x,\n    y,\n    new ]\n");
    check("a: [x,\n    'y']\n", "a: [x,\n    'y',\n    new]\n");
}

#[test]
fn a_list_that_is_missing_is_made() {
    let check = |before, after| check(before, &append("a", text("new")), after);
    check("", "a:\n  - new\n");
    check("b: 2\n", "b: 2\na:\n  - new\n");
    check("a:\nb: 2\n", "a:\n  - new\nb: 2\n");
    check("a: null # why\nb: 2\n", "a: # why\n  - new\nb: 2\n");
    check("b:\n- 2\n", "b:\n- 2\na:\n- new\n");
    check("b: [c]\n", "b: [c]\na: [new]\n");
    check("{b: 2}\n", "{b: 2, a: [new]}\n");
    super::check("b: 2\n", &append("c.d", text("new")), "b: 2\nc:\n  d:\n    - new\n");
    super::check("a:\n  - b: 1\n", &append("a.0.c", text("new")), "a:\n  - b: 1\n    c:\n      - new\n");
    super::check("a:\n- b: 1\n", &append("a.0.c", text("new")), "a:\n- b: 1\n  c:\n  - new\n");
}

#[test]
fn an_item_can_be_a_mapping() {
    let item = "- title: 'Ask: first'\n  resources:\n    - |-\n      x\n      y\n  times: 2\n";
    let indented =
        |columns: usize| item.lines().fold(String::new(), |text, line| text + &" ".repeat(columns) + line + "\n");
    let edit = append("a", activity());
    check("a:\n  - title: x\n    due: y\n", &edit, &format!("a:\n  - title: x\n    due: y\n{}", indented(2)));
    check("a: [] # none\nb: 2\n", &edit, &format!("a: # none\n{}b: 2\n", indented(2)));
    check("b: 2\n", &edit, &format!("b: 2\na:\n{}", indented(2)));
    let wide = "a:\n    -   title: 'Ask: first'\n        resources:\n            -   |-\n                x\n                y\n";
    check(
        "a:\n    -   title: x\n",
        &edit,
        &format!("a:\n    -   title: x\n{}        times: 2\n", &wide["a:\n".len()..]),
    );
    check("a: [x]\n", &edit, "a: [x, {title: 'Ask: first', resources: [\"x\\ny\"], times: 2}]\n");
}

#[test]
fn an_item_is_replaced_where_it_stands() {
    let check = |before, after| check(before, &set("a.1", text("new")), after);
    check("a:\n  - x\n  - old # why\n  - z\n", "a:\n  - x\n  - new # why\n  - z\n");
    check("a:\n  - x\n  - # why\n  - z\n", "a:\n  - x\n  - new # why\n  - z\n");
    check("a:\n  - x\n  -   b: 1\n      c: 2 # why\n  - z\n", "a:\n  - x\n  -   new # why\n  - z\n");
    check("a:\n  - x\n  - # why\n    b: 1\n  - z\n", "a:\n  - x\n  - new # why\n  - z\n");
    check("a:\n  - x\n  - - b\n    - c\n", "a:\n  - x\n  - new\n");
    check("a: [x, old, z]\n", "a: [x, new, z]\n");
    check("a: [x, [b], z]\n", "a: [x, new, z]\n");
    super::check(
        "a:\n  - x # why\n",
        &set("a.0", activity()),
        "a:\n  - title: 'Ask: first' # why\n    resources:\n      - |-\n        x\n        y\n    times: 2\n",
    );
    super::check("a:\n  - b: 1\n    c: 2\n", &set("a.0.b", text("new")), "a:\n  - b: new\n    c: 2\n");
    super::check(
        "a:\n  -\n    b: 1\n",
        &set("a.0", map(&[("c", text("x")), ("d", text("w"))])),
        "a:\n  -\n    c: x\n    d: w\n",
    );
    super::check("a:\n  -\n    b: 1\n", &set("a.0.c", text("x")), "a:\n  -\n    b: 1\n    c: x\n");
    super::check("a:\n  -\n  - x\n", &set("a.0", list(&["b", "c"])), "a:\n  - - b\n    - c\n  - x\n");
}

#[test]
fn an_item_is_taken_away() {
    let check = |before, after| check(before, &remove("a.1"), after);
    check("a:\n  - x\n  - old # why\n  # below\n  - z\n", "a:\n  - x\n  # below\n  - z\n");
    check("a:\n- x\n-\n- z\n", "a:\n- x\n- z\n");
    check("a:\n- x\n-   b: 1\n    c: |\n      d\n- z\n", "a:\n- x\n- z\n");
    check("a:\n- x\n- # why\n  b: 1\n- z\n", "a:\n- x\n- z\n");
    check("a: [x, old]\n", "a: [x]\n");
    check("a: [x, old, z]\n", "a: [x, z]\n");
    check("a: [x,\n  old,\n  z]\n", "a: [x,\n  z]\n");
    super::check("a:\n  - x\nb: 2\n", &remove("a.0"), "a: []\nb: 2\n");
    super::check("a: # why\n  - x\nb: 2\n", &remove("a.0"), "a: [] # why\nb: 2\n");
    super::check("a: [x]\n", &remove("a.0"), "a: []\n");
    super::check("a: [ x, ]\n", &remove("a.0"), "a: [ ]\n");
    super::check("a:\n  - - x\n    - y\n", &remove("a.0.0"), "a:\n  - - y\n");
    super::check("a:\n  - - x\n    - y\n", &remove("a.0.1"), "a:\n  - - x\n");
    super::check("a:\n  - - x\n", &remove("a.0.0"), "a:\n  - []\n");
}
