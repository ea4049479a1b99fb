/// A made-up town with a strategy in English, written as Markdown.
enum Millbrook {
    static let text = """
        # Millbrook Development Strategy 2035

        This strategy says where Millbrook wants to be. Strategic goals look to 2035, operational objectives to be met
        by 2029.

        ## Contents

        - [Pillar A. A working town](#pillar-a)
        - [Pillar B. A green town](#pillar-b)

        ## Pillar A. A working town

        Work is what keeps people here.

        ### Strategic goal 1: Jobs within reach

        #### Operational objective 1.1: Skills for local firms

        Actions:

        - Action 1.1.1: Open a training centre with the mill owners
        - Action 1.1.2: Pay the fares of apprentices
          - bus fares
          - rail fares

        #### Operational objective 1.2: Room for new firms

        Actions:

        - Action 1.2.1: Convert the old **mill** into workshops (area of strategic intervention: Mill Quarter)

        **Indicators**

        - share of empty floor space

        ## Pillar B. A green town

        ### Strategic goal 2: A river to be proud of

        #### Operational objective 2.1: Clean water

        Actions:

        - Action 2.1.1: Separate the sewers of Bridge Street
        - Action 2.1.2: Plant the banks

        ## Implementation and monitoring

        - The council reports every spring.
        """
}
